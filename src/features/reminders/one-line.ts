export { oneLine } from '../../base/one-line';
