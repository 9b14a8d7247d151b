/** Why words beside the elements of a list or of a table are of no element; a reading with many that say what to do is doubted (detect/doubts.ts). */
export const aside = {
	unmarked: 'ligne sans marque de liste',
	aroundList: 'texte autour de la liste',
	aroundTable: 'texte autour du tableau'
} as const;
