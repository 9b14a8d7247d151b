import { links } from './keyboard.ts';
import { adopt, change, type Drawn, elementOf, isShape, show, type Shown } from './shape.ts';

/** Where a drawing is, in the page: the next one takes its place. */
export class Surface {
	readonly #holder: HTMLElement;
	/** the drawing there, where it is made of shapes */
	#shown: Shown | null = null;

	constructor(holder: HTMLElement) {
		this.#holder = holder;
	}

	/** Says what drawing came with the page, so that the next one changes it where it differs. */
	keep(drawn: Drawn): void {
		const element = this.#holder.querySelector(':scope > svg');
		this.#shown = element && isShape(drawn) ? adopt(element, drawn) : null;
	}

	/** Of a drawing of shapes, marks that stay keep the focus; of another, the mark of the same name does. */
	put(drawn: Drawn): void {
		const focused = this.#holder.contains(document.activeElement) ? (document.activeElement as SVGAElement) : null;
		const name = focused?.getAttribute('aria-label');
		if (this.#shown && isShape(drawn)) change(this.#shown, drawn);
		else {
			this.#shown = isShape(drawn) ? show(drawn, document) : null;
			this.#holder.replaceChildren(this.#shown?.element ?? elementOf(drawn, document));
		}
		if (!focused || document.activeElement === focused) return;
		const same = focused.isConnected
			? focused
			: [...this.#holder.querySelectorAll<SVGAElement>(links)].find((mark) => mark.getAttribute('aria-label') === name);
		same?.focus({ preventScroll: true });
	}
}
