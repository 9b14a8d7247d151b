/** Names of the extraction checks. A check without a name here is shown by its id. */
const fr: Record<string, string> = {
	lines: 'Lignes du document',
	lines_understood: 'Lignes dont le sort est connu',
	lines_item: 'Lignes devenues des éléments',
	lines_section: 'Lignes devenues des titres',
	lines_metadata: 'Lignes de contexte, hors des éléments',
	lines_furniture: 'Lignes vides ou de mise en page',
	lines_personal: 'Lignes où des données personnelles ont été retirées',
	personal_lines: 'Lignes où des données personnelles ont été retirées',
	items: 'Éléments',
	items_lead: 'Éléments avec un porteur',
	items_with_lead: 'Éléments avec un porteur',
	items_timing: 'Éléments avec une échéance',
	items_with_timing: 'Éléments avec une échéance',
	items_repaired: 'Éléments dont le texte a été réparé',
	items_confirmed: 'Éléments confirmés par une organisation',
	items_corrected: 'Éléments corrigés par une organisation',
	actors_resolved: 'Noms d’acteurs reconnus',
	items_coded: 'Éléments codés',
	coded: 'Éléments codés',
	repairs: 'Réparations',
	actors_unresolved: 'Noms d’acteurs non reconnus',
	unresolved: 'Acteurs non reconnus',
	warnings: 'Avertissements'
};

const en: Record<string, string> = {
	lines: 'Lines of the document',
	lines_understood: 'Lines accounted for',
	lines_item: 'Lines that became items',
	lines_section: 'Lines that became headings',
	lines_metadata: 'Context lines, outside the items',
	lines_furniture: 'Blank or layout lines',
	lines_personal: 'Lines with personal data removed',
	personal_lines: 'Lines with personal data removed',
	items: 'Items',
	items_lead: 'Items with a lead',
	items_with_lead: 'Items with a lead',
	items_timing: 'Items with a timing',
	items_with_timing: 'Items with a timing',
	items_repaired: 'Items whose text was repaired',
	items_confirmed: 'Items confirmed by an organisation',
	items_corrected: 'Items corrected by an organisation',
	actors_resolved: 'Actor names recognised',
	items_coded: 'Coded items',
	coded: 'Coded items',
	repairs: 'Repairs',
	actors_unresolved: 'Actor names not recognised',
	unresolved: 'Actors not recognised',
	warnings: 'Warnings'
};

export const quality = { fr, en };
