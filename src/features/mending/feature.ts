import type { Feature } from '../feature';

/** Mends by hand-typed rows what people cannot be asked to. */
export const mendingFeature: Feature = { name: 'mending' };
