import { coverage } from '#lib/db/queries/coverage.ts';
import { itemCount } from '#lib/db/queries/itemCount.ts';
import { formats } from '#lib/i18n/format.ts';
import type { Language } from '#lib/i18n/language.ts';
import { messages } from '#lib/i18n/messages.ts';
import { noFilters } from '#lib/model/filters.ts';
import { runNative } from '../../scripts/native.ts';
import { boardOf, type Board } from './boardView.ts';
import { briefFacts } from './briefFacts.server.ts';
import { groupedBoard } from './groupedBoard.server.ts';
import { standIn } from './shown.server.ts';

export interface BoardData {
	board: Board;
	regions: Awaited<ReturnType<typeof readRegions>>;
	/** items read in all documents */
	items: number;
}

const readRegions = () => runNative(coverage(noFilters));

/** What the board page and the presentation show, in one language. */
export async function boardData(language: Language): Promise<BoardData> {
	const i18n = { language, t: messages[language], f: formats[language] };
	const regions = await readRegions();
	const [counted] = await runNative(itemCount(noFilters));
	const board = (await standIn()).grouped
		? await groupedBoard(regions, i18n)
		: boardOf(await briefFacts(i18n, { data: '', codebook: '' }), regions, i18n);
	return { board, regions, items: counted?.n ?? 0 };
}
