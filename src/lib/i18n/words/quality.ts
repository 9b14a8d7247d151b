/** Names of the extraction checks. A check without a name here is shown by its id. */
const fr: Record<string, string> = {
	lines: 'Lignes du document',
	lines_understood: 'Lignes dont le sort est connu',
	lines_item: 'Lignes devenues des éléments',
	lines_personal: 'Lignes où des données personnelles ont été retirées',
	personal_lines: 'Lignes où des données personnelles ont été retirées',
	items: 'Éléments',
	items_lead: 'Éléments avec un porteur',
	items_with_lead: 'Éléments avec un porteur',
	items_timing: 'Éléments avec une échéance',
	items_with_timing: 'Éléments avec une échéance',
	items_coded: 'Éléments codés',
	coded: 'Éléments codés',
	repairs: 'Réparations',
	actors_unresolved: 'Acteurs non reconnus',
	unresolved: 'Acteurs non reconnus',
	warnings: 'Avertissements'
};

const en: Record<string, string> = {
	lines: 'Lines of the document',
	lines_understood: 'Lines accounted for',
	lines_item: 'Lines that became items',
	lines_personal: 'Lines with personal data removed',
	personal_lines: 'Lines with personal data removed',
	items: 'Items',
	items_lead: 'Items with a lead',
	items_with_lead: 'Items with a lead',
	items_timing: 'Items with a timing',
	items_with_timing: 'Items with a timing',
	items_coded: 'Coded items',
	coded: 'Coded items',
	repairs: 'Repairs',
	actors_unresolved: 'Actors not recognised',
	unresolved: 'Actors not recognised',
	warnings: 'Warnings'
};

export const quality = { fr, en };
