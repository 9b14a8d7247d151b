/** Why words are of no element; a reading that leaves many that say what to do is doubted (detect/leftBehind.ts). */
export const aside = {
	unmarked: 'ligne sans marque de liste',
	aroundList: 'texte autour de la liste',
	aroundTable: 'texte autour du tableau',
	byDescription: 'à laisser de côté selon plan.yaml',
	context: 'contexte'
} as const;
