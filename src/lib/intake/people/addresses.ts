/** Addresses and numbers that reach a person. A short number such as 311 is a service. */
export const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
export const phone =
	/(?<![\p{N}])(?:\+?1[ .-]?)?(?:\(\d{3}\)|\d{3})[ .\u00A0-]?\d{3}[ .\u00A0-]\d{4}(?:\s*(?:,?\s*(?:poste|ext\.?|p\.)\s*\d{1,6}))?(?!\p{N})/giu;
