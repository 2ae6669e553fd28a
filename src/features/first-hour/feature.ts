import type { Feature } from '../feature';
import { acceptCall, readCall } from './instruction';
import { tourCall } from './tour';

/** The first hour of a newcomer: what to do first, and the instruction where it is needed. */
export const firstHourFeature: Feature = { name: 'first hour', calls: [tourCall, readCall, acceptCall] };
