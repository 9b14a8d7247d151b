import { expect, test } from 'vitest';
import { IntakeFailure, Reader } from '../../src/routes/[[lang=lang]]/ajouter/reader.ts';

test('a file past the limit is refused with its sentence before it is read', async () => {
	const file = { name: 'énorme.pdf', size: 200_000_001 } as File;
	const refusal: unknown = await new Reader().open(file, { reference: '', words: '' }, () => {}).catch((error: unknown) => error);
	expect(refusal).toBeInstanceOf(IntakeFailure);
	expect((refusal as IntakeFailure).message).toContain('200 Mo');
	expect((refusal as IntakeFailure).advice).toContain('recommencez');
});
