/** Rows of 0/1 features: the indexes of those that are there. */
export type SparseRows = readonly (readonly number[])[];

const steps = 150;
const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** Largest eigenvalue of XᵀX, by power iteration: how steep the loss can be. */
function steepness(rows: SparseRows, features: number): number {
	let vector = new Float64Array(features).fill(1);
	let norm = 1;
	for (let step = 0; step < 12; step++) {
		const next = new Float64Array(features);
		for (const row of rows) {
			let sum = 0;
			for (const at of row) sum += vector[at]!;
			for (const at of row) next[at]! += sum;
		}
		norm = Math.hypot(...next);
		vector = next.map((value) => value / norm);
	}
	return norm;
}

/**
 * Logistic regression with an L2 penalty (one per feature), by Nesterov's accelerated gradient: a fixed number of steps from zero, so that
 * the same rows give the same weights. Source: Nesterov (1983); Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, 4.4.
 * @param wanted one label a row
 * @param penalties one penalty a feature
 */
export function fitLogistic(rows: SparseRows, wanted: readonly boolean[], penalties: readonly number[]): number[] {
	const features = penalties.length;
	const rate = 1 / (0.25 * steepness(rows, features) + Math.max(...penalties));
	let weights = new Float64Array(features);
	let previous = new Float64Array(features);
	for (let step = 0; step < steps; step++) {
		const momentum = step / (step + 3);
		const ahead = weights.map((weight, at) => weight + momentum * (weight - previous[at]!));
		const gradient = ahead.map((weight, at) => weight * penalties[at]!);
		rows.forEach((row, index) => {
			let z = 0;
			for (const at of row) z += ahead[at]!;
			const error = sigmoid(z) - (wanted[index] ? 1 : 0);
			for (const at of row) gradient[at]! += error;
		});
		previous = weights;
		weights = ahead.map((weight, at) => weight - rate * gradient[at]!);
	}
	return [...weights];
}
