import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CodebookError, parseCodebook } from '#lib/themes/codebook.ts';
import { nameMasks, placeMasks } from '#lib/themes/names.ts';
import type { Codebook, NameMask } from '#lib/themes/types.ts';
import { readActors } from '../read/actors.ts';
import { refuseIfAny, type Problem } from '../read/problems.ts';
import { readTerritories } from '../read/territories.ts';
import { readYaml } from '../read/yaml.ts';
import { readModel } from './model-file.ts';

export interface CodingData {
	codebook: Codebook;
	names: NameMask[];
}

/** The codebook, its lexicon and the names to mask, from a data folder. @throws Refusal with every problem found */
export function readCodingData(data: string): CodingData {
	const problems: Problem[] = [];
	const themesFile = join(data, 'reference', 'themes.yaml');
	const themes = readYaml(themesFile, z.unknown(), problems);
	const lexicon = readYaml(join(data, 'reference', 'lexicon.yaml'), z.unknown(), problems);
	const actorsFile = join(data, 'reference', 'actors.yaml');
	const actors = existsSync(actorsFile) ? readActors(actorsFile, problems) : null;
	const territoriesFile = join(data, 'reference', 'territories.csv');
	const territories = existsSync(territoriesFile) ? readTerritories(territoriesFile, problems) : [];
	refuseIfAny(problems);
	const codebook = typedCodebook(themesFile, themes?.value, lexicon?.value, problems);
	refuseIfAny(problems);
	return {
		codebook: { ...(codebook as Codebook), model: readModel(data) },
		names: [...nameMasks(actors?.value.actors ?? []), ...placeMasks(territories)]
	};
}

function typedCodebook(file: string, themes: unknown, lexicon: unknown, problems: Problem[]): Codebook | null {
	try {
		return parseCodebook(themes, lexicon);
	} catch (error) {
		if (!(error instanceof CodebookError)) throw error;
		problems.push(...error.problems.map((message) => ({ file, line: null, message })));
		return null;
	}
}
