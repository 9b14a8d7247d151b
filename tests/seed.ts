import fc from 'fast-check';

/** Properties draw the same cases every time, so that what passes here passes elsewhere; `npm run trust -- properties` draws others. */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_128) });
