/** Rows of tables, by table name and column name, before they become Parquet. */
export type Value = string | number | boolean | null | string[];
export type Row = Record<string, Value>;
export type TableRows = Record<string, Row[]>;
