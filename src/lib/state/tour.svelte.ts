const place = 'plans-croises:visite';

/** The guided tour: offered once on a device, then only when asked for. A device that keeps nothing is offered it once a visit. */
class Tour {
	/** null: closed; 0: offered; from 1: the point shown */
	step = $state<number | null>(null);

	/** Offers the tour to those who were not offered it yet. */
	offer(): void {
		try {
			if (localStorage.getItem(place) !== null) return;
		} catch {
			// nothing is kept here: the offer stands
		}
		this.step ??= 0;
	}

	go(step: number): void {
		this.step = step;
	}

	close(): void {
		this.step = null;
		try {
			localStorage.setItem(place, 'vue');
		} catch {
			// offered again at the next visit
		}
	}
}

export const tour = new Tour();
