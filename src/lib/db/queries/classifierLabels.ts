import { type Decoded, int, record, text } from '../decode.ts';
import { ask, type Query } from '../query.ts';
import { sql } from '../sql.ts';

const row = record({ plan_id: text, labels: int });
export type ClassifierLabelsRow = Decoded<typeof row>;

/** The documents that hold themes which the classifier gave and nobody confirmed, and how many. */
export const classifierLabels = (): Query<ClassifierLabelsRow> =>
	ask(
		'classifierLabels',
		sql`
			select i.plan_id, count(*) as labels from item_themes l join items i on i.id = l.item_id
			where l.source = 'classifier' group by i.plan_id order by i.plan_id`,
		row
	);
