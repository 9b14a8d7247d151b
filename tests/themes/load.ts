import { join } from 'node:path';
import { compileCodebook, type Coder } from '#lib/themes/compile.ts';
import { readCodingData } from '../../scripts/themes/coder.ts';

const { codebook, names } = readCodingData(join(process.cwd(), 'data'));
export const realCodebook = codebook;
export const realNames = names;
export const realCoder: Coder = compileCodebook(codebook, names);
