export type Copy = 'none' | 'offered' | 'keeping' | 'kept' | 'failed';
/** 'ready': a new version waits for the reader; 'changed': another tab has taken it, this page is of the old one. */
export type Update = 'none' | 'ready' | 'changed';

interface Connection {
	saveData?: boolean;
	effectiveType?: string;
}

/** False where the browser says that bytes are dear or slow; most say nothing. */
export const goodConnection = ({ saveData = false, effectiveType = '4g' }: Connection = {}): boolean => !saveData && effectiveType === '4g';

export const connection = (): Connection | undefined => (navigator as Navigator & { connection?: Connection }).connection;

/** The copy of the site on this device, kept by its service worker, and the version that waits to take its place. Browser only. */
export class OfflineCopy {
	copy = $state<Copy>('none');
	update = $state<Update>('none');
	readonly #script: string;
	#registration: ServiceWorkerRegistration | undefined;
	#asked = false;

	/** `script`: address of the service worker, at the root of the site. */
	constructor(script: string) {
		this.#script = script;
	}

	/** Looks for a copy; makes one unless bytes are dear. Nothing where the browser has no service workers (plain http, private mode). */
	async start(): Promise<void> {
		if (!('serviceWorker' in navigator)) return;
		const { controller } = navigator.serviceWorker;
		if (controller || goodConnection(connection())) await this.keep();
		else this.copy = 'offered';
	}

	async keep(): Promise<void> {
		const container = navigator.serviceWorker;
		this.copy = container.controller ? 'kept' : 'keeping';
		let controlled = Boolean(container.controller);
		container.addEventListener('controllerchange', () => {
			if (controlled) this.#changed();
			controlled = true;
		});
		try {
			this.#registration = await container.register(this.#script, { updateViaCache: 'none' });
			this.#follow(this.#registration);
		} catch {
			this.copy = container.controller ? 'kept' : 'failed';
		}
	}

	/** The new version takes the place of the old one, and the page is read again. */
	apply(): void {
		this.#asked = true;
		if (this.update === 'changed') location.reload();
		else this.#registration?.waiting?.postMessage('activate');
	}

	#follow(registration: ServiceWorkerRegistration): void {
		const look = (): void => {
			if (registration.active) this.copy = 'kept';
			if (registration.waiting && registration.active) this.update = 'ready';
		};
		const watch = (worker: ServiceWorker | null): void =>
			worker?.addEventListener('statechange', () => {
				look();
				if (worker.state === 'redundant' && !registration.active) this.copy = 'failed';
			});
		look();
		watch(registration.installing);
		registration.addEventListener('updatefound', () => watch(registration.installing));
	}

	#changed(): void {
		if (this.#asked) location.reload();
		else this.update = 'changed';
	}
}
