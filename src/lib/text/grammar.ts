import { stem } from './stem.ts';
import { tokenise } from './tokenise.ts';

/** Words that only hold a French sentence together: articles, pronouns, prepositions, conjunctions, auxiliaries, adverbs of degree. */
const words = `
le la les un une des du de au aux ce cet cette ces mon ma mes son sa ses notre nos votre vos leur leurs
je tu il elle on nous vous ils elles se me te lui eux soi en qui que quoi dont ou lequel laquelle lesquels lesquelles
auquel auxquels auxquelles duquel desquels desquelles celui celle ceux celles ceci cela ca quel quelle quels quelles
tout toute tous toutes autre autres meme memes aucun aucune chaque plusieurs certain certaine certains certaines tel telle tels telles
a apres avant avec chez contre dans depuis derriere des devant durant entre envers hors jusque lors malgre par parmi pendant pour sans sauf selon
sous sur vers via voici voila pres proche afin aupres notamment ainsi
et ou mais donc or ni car comme lorsque puisque quand quoique si
etre est sont etait etaient soit soient sera seront ete etant avoir ont avait avaient ayant eu aura auront fait faire font
ne pas plus moins tres trop peu aussi encore deja mieux bien non oui etc ex ici y
`;

const grammar = new Set(tokenise(words).map((token) => stem(token.text)));

/** Stems that say what a text is about, in order: those of grammatical words and of numbers are left out. */
export const contentStems = (stems: readonly string[]): string[] => stems.filter((one) => !grammar.has(one) && !/^\d+$/.test(one));
