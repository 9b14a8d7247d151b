import { shell } from '../shell.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ params }) => shell(params.lang === 'en' ? 'en' : 'fr');
