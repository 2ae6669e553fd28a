import { fitOf } from './names';
import { readLine } from './parse';
import { partOf } from './part';

partOf(globalThis).perezvonOneLine = { readLine, fitOf };
