import { clusterBootstrap, type Cluster } from './clusterBootstrap.ts';
import { type Interval, width } from './interval.ts';
import { jeffreys, jeffreysUpper } from './jeffreys.ts';

export interface ShareInterval extends Interval {
	method: 'jeffreys' | 'cluster-bootstrap';
	jeffreys: Interval;
	/** null at k = 0 and with fewer than two objectives or sections */
	bootstrap: Interval | null;
	/** one-sided 95 % upper bound, at k = 0 only */
	upper: number | null;
}

/**
 * The interval shown with a share: the wider of Jeffreys and the bootstrap by objective or section, both returned.
 * Clusters partition the items; shares in [0, 1].
 */
export const shareInterval = (clusters: readonly Cluster[]): ShareInterval => {
	const k = clusters.reduce((sum, cluster) => sum + cluster.k, 0);
	const n = clusters.reduce((sum, cluster) => sum + cluster.n, 0);
	const beta = jeffreys(k, n);
	const bootstrap = clusterBootstrap(clusters);
	const method = bootstrap && width(bootstrap) > width(beta) ? 'cluster-bootstrap' : 'jeffreys';
	const shown = method === 'jeffreys' ? beta : (bootstrap as Interval);
	return { ...shown, method, jeffreys: beta, bootstrap, upper: k === 0 && n > 0 ? jeffreysUpper(0, n) : null };
};
