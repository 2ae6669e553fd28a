/** A value of one of Google's enumerations. */
export interface EnumValue {
  toString(): string;
  name(): string;
  ordinal(): number;
  compareTo(other: EnumValue): number;
  toJSON(): string;
}

/** An enumeration as Apps Script shows it: objects that are themselves each time they are read. */
export type Enumeration<Names extends string> = Readonly<Record<Names, EnumValue>>;

function enumeration<Names extends string>(...names: readonly Names[]): Enumeration<Names> {
  const entries = names.map((name, ordinal): [Names, EnumValue] => {
    const value: EnumValue = {
      toString: () => name,
      name: () => name,
      ordinal: () => ordinal,
      compareTo: other => ordinal - other.ordinal(),
      toJSON: () => name,
    };
    return [name, Object.freeze(value)];
  });
  return Object.freeze(Object.fromEntries(entries)) as Enumeration<Names>;
}

export const Direction = enumeration('UP', 'DOWN', 'PREVIOUS', 'NEXT');
export const Dimension = enumeration('COLUMNS', 'ROWS');
export const WrapStrategy = enumeration('WRAP', 'OVERFLOW', 'CLIP');
export const SheetType = enumeration('GRID', 'OBJECT', 'DATASOURCE');
export const ProtectionType = enumeration('RANGE', 'SHEET');
export const RecalculationInterval = enumeration('ON_CHANGE', 'MINUTE', 'HOUR');
export const DeveloperMetadataVisibility = enumeration('DOCUMENT', 'PROJECT');
export const DeveloperMetadataLocationType = enumeration('SPREADSHEET', 'SHEET', 'ROW', 'COLUMN');
export const InterpolationType = enumeration('NUMBER', 'PERCENT', 'PERCENTILE', 'MIN', 'MAX');
export const BorderStyle = enumeration('DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE');
export const CopyPasteType = enumeration(
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMAT',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_VALUES',
  'PASTE_CONDITIONAL_FORMATTING',
  'PASTE_COLUMN_WIDTHS',
);
export const BandingTheme = enumeration(
  'LIGHT_GREY',
  'CYAN',
  'GREEN',
  'YELLOW',
  'ORANGE',
  'BLUE',
  'TEAL',
  'GREY',
  'BROWN',
  'LIGHT_GREEN',
  'INDIGO',
  'PINK',
);
export const RelativeDate = enumeration('TODAY', 'TOMORROW', 'YESTERDAY', 'PAST_WEEK', 'PAST_MONTH', 'PAST_YEAR');
export const ValueType = enumeration('IMAGE');
export const TextDirection = enumeration('LEFT_TO_RIGHT', 'RIGHT_TO_LEFT');
export const AutoFillSeries = enumeration('DEFAULT_SERIES', 'ALTERNATE_SERIES');
export const ColorType = enumeration('UNSUPPORTED', 'RGB', 'THEME');
export const ThemeColorType = enumeration(
  'UNSUPPORTED',
  'TEXT',
  'BACKGROUND',
  'ACCENT1',
  'ACCENT2',
  'ACCENT3',
  'ACCENT4',
  'ACCENT5',
  'ACCENT6',
  'HYPERLINK',
);
export const TextToColumnsDelimiter = enumeration('COMMA', 'SEMICOLON', 'PERIOD', 'SPACE');
export const SortOrder = enumeration('ASCENDING', 'DESCENDING');
export const GroupControlTogglePosition = enumeration('BEFORE', 'AFTER');

const numbers = [
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
] as const;

export const DataValidationCriteria = enumeration(
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_BETWEEN',
  'DATE_EQUAL_TO',
  'DATE_IS_VALID_DATE',
  'DATE_NOT_BETWEEN',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  ...numbers,
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_IS_VALID_EMAIL',
  'TEXT_IS_VALID_URL',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CUSTOM_FORMULA',
  'CHECKBOX',
);

export const BooleanCriteria = enumeration(
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_EQUAL_TO',
  'DATE_NOT_EQUAL_TO',
  'DATE_AFTER_RELATIVE',
  'DATE_BEFORE_RELATIVE',
  'DATE_EQUAL_TO_RELATIVE',
  ...numbers,
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_NOT_EQUAL_TO',
  'TEXT_STARTS_WITH',
  'TEXT_ENDS_WITH',
  'CUSTOM_FORMULA',
);

export const AuthMode = enumeration('NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL');
export const AuthorizationStatus = enumeration('REQUIRED', 'NOT_REQUIRED');
export const EventType = enumeration('CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED');
export const TriggerSource = enumeration('SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR');
export const WeekDay = enumeration('SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY');
export const Button = enumeration('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
export const ButtonSet = enumeration('OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');
export const SandboxMode = enumeration('EMULATED', 'IFRAME', 'NATIVE');
export const XFrameOptionsMode = enumeration('ALLOWALL', 'DEFAULT');
export const DigestAlgorithm = enumeration('MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512');
export const MacAlgorithm = enumeration('HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512');
export const Charset = enumeration('US_ASCII', 'UTF_8');
