import { boardData } from '../../../board.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => boardData(params.lang === 'en' ? 'en' : 'fr');
