const linking =
	/(?:^|\s)(?:de|du|des|d['’]|la|le|les|l['’]|et|ou|en|à|au|aux|un|une|pour|par|sur|dans|avec|leurs?|ses|son|sa|of|the|and|for|to|in|a|(?<!(?:un|par|cet|chaque|deux|trois)\s)an|or|with)$/iu;

/** Words that others must follow: « … de », « … et la », “… of the”. */
export const endsOnLinking = (words: string): boolean => linking.test(words);
