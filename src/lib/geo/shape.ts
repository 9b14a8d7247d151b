/** Longitude and latitude in degrees (WGS 84), east and north positive. */
export type Position = [lon: number, lat: number];

/** Something drawn on a map: areas as rings (the first outside, the others holes; first position repeated at the end), and bare lines. */
export interface Shape {
	/** as written; null for a number, which programs give to features in their order and says nothing of them */
	id: string | null;
	properties: Readonly<Record<string, unknown>>;
	polygons: Position[][][];
	lines: Position[][];
}
