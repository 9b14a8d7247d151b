export type Matrix = [number, number, number, number, number, number];

export interface Operators {
	fnArray: number[];
	argsArray: unknown[];
}
export type Ops = Record<string, number>;

/** What a page draws, operator by operator, with the matrix in force. */
export function eachOperator(
	ops: Ops,
	operators: Operators,
	view: Matrix,
	visit: (operator: number, args: unknown[] | null, matrix: Matrix) => void
): void {
	const saved: Matrix[] = [];
	let matrix = view;
	operators.fnArray.forEach((operator, index) => {
		const args = operators.argsArray[index] as unknown[] | null;
		if (operator === ops['save']) saved.push(matrix);
		else if (operator === ops['restore'] || operator === ops['paintFormXObjectEnd']) matrix = saved.pop() ?? view;
		else if (operator === ops['transform']) matrix = multiply(matrix, args as unknown as Matrix);
		else if (operator === ops['paintFormXObjectBegin']) {
			saved.push(matrix);
			if (args?.[0]) matrix = multiply(matrix, args[0] as Matrix);
		} else visit(operator, args, matrix);
	});
}

export const apply = (m: Matrix, x: number, y: number): [number, number] => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];

const multiply = (a: Matrix, b: Matrix): Matrix => [
	a[0] * b[0] + a[2] * b[1],
	a[1] * b[0] + a[3] * b[1],
	a[0] * b[2] + a[2] * b[3],
	a[1] * b[2] + a[3] * b[3],
	a[0] * b[4] + a[2] * b[5] + a[4],
	a[1] * b[4] + a[3] * b[5] + a[5]
];
