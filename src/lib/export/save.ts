/** Hands a file to the reader's downloads folder. */
export function save(name: string, content: Blob): void {
	const address = URL.createObjectURL(content);
	Object.assign(document.createElement('a'), { href: address, download: name }).click();
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
