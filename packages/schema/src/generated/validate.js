// Generated from document.schema.json by `npm run generate`. Do not edit.
// \0rolldown/runtime.js
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
// ../../../node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	function ucs2length(str) {
		const len = str.length;
		let length = 0;
		let pos = 0;
		let value;
		while (pos < len) {
			length++;
			value = str.charCodeAt(pos++);
			if (value >= 55296 && value <= 56319 && pos < len) {
				value = str.charCodeAt(pos);
				if ((value & 64512) === 56320) pos++;
			}
		}
		return length;
	}
	exports.default = ucs2length;
	ucs2length.code = "require(\"ajv/dist/runtime/ucs2length\").default";
}));
// ../../../node_modules/ajv-formats/dist/formats.js
var require_formats = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.formatNames = exports.fastFormats = exports.fullFormats = void 0;
	function fmtDef(validate, compare) {
		return {
			validate,
			compare
		};
	}
	exports.fullFormats = {
		date: fmtDef(date, compareDate),
		time: fmtDef(getTime(true), compareTime),
		"date-time": fmtDef(getDateTime(true), compareDateTime),
		"iso-time": fmtDef(getTime(), compareIsoTime),
		"iso-date-time": fmtDef(getDateTime(), compareIsoDateTime),
		duration: /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/,
		uri,
		"uri-reference": /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i,
		"uri-template": /^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i,
		url: /^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu,
		email: /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
		hostname: /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i,
		ipv4: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/,
		ipv6: /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i,
		regex,
		uuid: /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
		"json-pointer": /^(?:\/(?:[^~/]|~0|~1)*)*$/,
		"json-pointer-uri-fragment": /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i,
		"relative-json-pointer": /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/,
		byte,
		int32: {
			type: "number",
			validate: validateInt32
		},
		int64: {
			type: "number",
			validate: validateInt64
		},
		float: {
			type: "number",
			validate: validateNumber
		},
		double: {
			type: "number",
			validate: validateNumber
		},
		password: true,
		binary: true
	};
	exports.fastFormats = {
		...exports.fullFormats,
		date: fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d$/, compareDate),
		time: fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareTime),
		"date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareDateTime),
		"iso-time": fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoTime),
		"iso-date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoDateTime),
		uri: /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i,
		"uri-reference": /^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i,
		email: /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i
	};
	exports.formatNames = Object.keys(exports.fullFormats);
	function isLeapYear(year) {
		return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	}
	const DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/;
	const DAYS = [
		0,
		31,
		28,
		31,
		30,
		31,
		30,
		31,
		31,
		30,
		31,
		30,
		31
	];
	function date(str) {
		const matches = DATE.exec(str);
		if (!matches) return false;
		const year = +matches[1];
		const month = +matches[2];
		const day = +matches[3];
		return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeapYear(year) ? 29 : DAYS[month]);
	}
	function compareDate(d1, d2) {
		if (!(d1 && d2)) return void 0;
		if (d1 > d2) return 1;
		if (d1 < d2) return -1;
		return 0;
	}
	const TIME = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
	function getTime(strictTimeZone) {
		return function time(str) {
			const matches = TIME.exec(str);
			if (!matches) return false;
			const hr = +matches[1];
			const min = +matches[2];
			const sec = +matches[3];
			const tz = matches[4];
			const tzSign = matches[5] === "-" ? -1 : 1;
			const tzH = +(matches[6] || 0);
			const tzM = +(matches[7] || 0);
			if (tzH > 23 || tzM > 59 || strictTimeZone && !tz) return false;
			if (hr <= 23 && min <= 59 && sec < 60) return true;
			const utcMin = min - tzM * tzSign;
			const utcHr = hr - tzH * tzSign - (utcMin < 0 ? 1 : 0);
			return (utcHr === 23 || utcHr === -1) && (utcMin === 59 || utcMin === -1) && sec < 61;
		};
	}
	function compareTime(s1, s2) {
		if (!(s1 && s2)) return void 0;
		const t1 = (/* @__PURE__ */ new Date("2020-01-01T" + s1)).valueOf();
		const t2 = (/* @__PURE__ */ new Date("2020-01-01T" + s2)).valueOf();
		if (!(t1 && t2)) return void 0;
		return t1 - t2;
	}
	function compareIsoTime(t1, t2) {
		if (!(t1 && t2)) return void 0;
		const a1 = TIME.exec(t1);
		const a2 = TIME.exec(t2);
		if (!(a1 && a2)) return void 0;
		t1 = a1[1] + a1[2] + a1[3];
		t2 = a2[1] + a2[2] + a2[3];
		if (t1 > t2) return 1;
		if (t1 < t2) return -1;
		return 0;
	}
	const DATE_TIME_SEPARATOR = /t|\s/i;
	function getDateTime(strictTimeZone) {
		const time = getTime(strictTimeZone);
		return function date_time(str) {
			const dateTime = str.split(DATE_TIME_SEPARATOR);
			return dateTime.length === 2 && date(dateTime[0]) && time(dateTime[1]);
		};
	}
	function compareDateTime(dt1, dt2) {
		if (!(dt1 && dt2)) return void 0;
		const d1 = new Date(dt1).valueOf();
		const d2 = new Date(dt2).valueOf();
		if (!(d1 && d2)) return void 0;
		return d1 - d2;
	}
	function compareIsoDateTime(dt1, dt2) {
		if (!(dt1 && dt2)) return void 0;
		const [d1, t1] = dt1.split(DATE_TIME_SEPARATOR);
		const [d2, t2] = dt2.split(DATE_TIME_SEPARATOR);
		const res = compareDate(d1, d2);
		if (res === void 0) return void 0;
		return res || compareTime(t1, t2);
	}
	const NOT_URI_FRAGMENT = /\/|:/;
	const URI = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
	function uri(str) {
		return NOT_URI_FRAGMENT.test(str) && URI.test(str);
	}
	const BYTE = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
	function byte(str) {
		BYTE.lastIndex = 0;
		return BYTE.test(str);
	}
	const MIN_INT32 = -(2 ** 31);
	const MAX_INT32 = 2 ** 31 - 1;
	function validateInt32(value) {
		return Number.isInteger(value) && value <= MAX_INT32 && value >= MIN_INT32;
	}
	function validateInt64(value) {
		return Number.isInteger(value);
	}
	function validateNumber() {
		return true;
	}
	const Z_ANCHOR = /[^\\]\\Z/;
	function regex(str) {
		if (Z_ANCHOR.test(str)) return false;
		try {
			new RegExp(str);
			return true;
		} catch (e) {
			return false;
		}
	}
}));
// \0validator.mjs
const validate = validate21;
var _validator_default = validate21;
const schema6 = {
	"$schema": "http://json-schema.org/draft-07/schema#",
	"title": "WeirDocument",
	"description": "Everything one tenant has defined: datasets, funnels, metrics, insights and boards, in one JSON document.",
	"type": "object",
	"required": [
		"weir",
		"id",
		"title"
	],
	"additionalProperties": false,
	"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
	"properties": {
		"weir": {
			"description": "Format version. Older documents are migrated, newer ones refused.",
			"const": 1
		},
		"id": { "$ref": "#/definitions/Id" },
		"title": { "$ref": "#/definitions/Text" },
		"description": { "$ref": "#/definitions/Text" },
		"settings": { "$ref": "#/definitions/Settings" },
		"datasets": {
			"type": "array",
			"maxItems": 1e3,
			"items": { "$ref": "#/definitions/Dataset" }
		},
		"dimensions": {
			"type": "array",
			"maxItems": 1e3,
			"items": { "$ref": "#/definitions/Dimension" }
		},
		"parameters": {
			"type": "array",
			"maxItems": 1e3,
			"items": { "$ref": "#/definitions/Parameter" }
		},
		"funnels": {
			"type": "array",
			"maxItems": 1e3,
			"items": { "$ref": "#/definitions/Funnel" }
		},
		"metrics": {
			"type": "array",
			"maxItems": 1e4,
			"items": { "$ref": "#/definitions/Metric" }
		},
		"insights": {
			"type": "array",
			"maxItems": 1e3,
			"items": { "$ref": "#/definitions/Insight" }
		},
		"boards": {
			"type": "array",
			"maxItems": 1e3,
			"items": { "$ref": "#/definitions/Board" }
		}
	},
	"definitions": {
		"Json": {
			"description": "Any JSON value. What Weir does not know is kept as it is.",
			"tsType": "unknown"
		},
		"Id": {
			"description": "Stable name of a part of the document, never reused: what is removed while something refers to it is archived.",
			"type": "string",
			"pattern": "^(?!(?:constructor|prototype)$)[a-z][a-z0-9_-]{0,63}$"
		},
		"Text": {
			"description": "What people read: one string, or one per locale (BCP 47). Always text, never markup.",
			"oneOf": [{
				"type": "string",
				"maxLength": 1e4
			}, {
				"type": "object",
				"minProperties": 1,
				"maxProperties": 100,
				"propertyNames": { "pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" },
				"additionalProperties": {
					"type": "string",
					"maxLength": 1e4
				}
			}],
			"tsType": "string | { [locale: string]: string }"
		},
		"Link": {
			"description": "An http, https or relative address.",
			"type": "string",
			"maxLength": 2e3,
			"pattern": "^(?:[hH][tT][tT][pP][sS]?://[^\\s\\\\]+|(?:\\.{0,2}/)?(?![/\\\\])[^\\s:\\\\]*(?:[/?#][^\\s\\\\]*)?)$"
		},
		"Formula": {
			"description": "JSON-Logic. Its meaning is checked by checkFormula, not by this schema.",
			"type": [
				"object",
				"array",
				"string",
				"number",
				"boolean",
				"null"
			],
			"tsType": "Formula"
		},
		"Scalar": { "type": [
			"string",
			"number",
			"boolean",
			"null"
		] },
		"CalendarDate": {
			"description": "ISO 8601 calendar date, without a zone.",
			"type": "string",
			"format": "date"
		},
		"DateOrInstant": {
			"description": "ISO 8601: a calendar date, or an instant with its offset.",
			"type": "string",
			"anyOf": [{ "format": "date" }, { "format": "date-time" }],
			"tsType": "string"
		},
		"Settings": {
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
			"properties": {
				"timeZone": {
					"description": "IANA zone whose days, weeks and months are counted. Default UTC; never the browser's.",
					"type": "string",
					"minLength": 1,
					"maxLength": 64
				},
				"weekStart": {
					"description": "Default monday.",
					"enum": [
						"monday",
						"sunday",
						"saturday"
					]
				},
				"fiscalYearStart": {
					"description": "Month in which the fiscal year starts: 1 is January, the default.",
					"type": "integer",
					"minimum": 1,
					"maximum": 12
				},
				"currency": {
					"description": "ISO 4217 code.",
					"type": "string",
					"pattern": "^[A-Z]{3}$"
				}
			}
		},
		"FieldType": { "enum": [
			"string",
			"number",
			"boolean",
			"date",
			"datetime"
		] },
		"Dataset": {
			"type": "object",
			"required": ["id", "fields"],
			"additionalProperties": false,
			"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
			"properties": {
				"id": { "$ref": "#/definitions/Id" },
				"title": { "$ref": "#/definitions/Text" },
				"description": { "$ref": "#/definitions/Text" },
				"key": {
					"description": "Field that tells rows apart. Lookups into this dataset need it.",
					"$ref": "#/definitions/Id"
				},
				"time": {
					"description": "Date field that puts a row into a period unless a formula says another.",
					"$ref": "#/definitions/Id"
				},
				"sequence": {
					"description": "Field that breaks ties in time.",
					"$ref": "#/definitions/Id"
				},
				"archived": { "type": "boolean" },
				"fields": {
					"type": "array",
					"minItems": 1,
					"maxItems": 2e3,
					"items": { "$ref": "#/definitions/Field" }
				}
			}
		},
		"Unit": {
			"description": "A currency code, \"percent\", \"days\", \"hours\", a thing such as \"deal\", or the field that holds each row's currency.",
			"oneOf": [{
				"type": "string",
				"minLength": 1,
				"maxLength": 64
			}, {
				"type": "object",
				"required": ["field"],
				"additionalProperties": false,
				"properties": { "field": { "$ref": "#/definitions/Id" } }
			}]
		},
		"Field": {
			"type": "object",
			"required": ["id", "type"],
			"additionalProperties": false,
			"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
			"properties": {
				"id": { "$ref": "#/definitions/Id" },
				"title": { "$ref": "#/definitions/Text" },
				"description": { "$ref": "#/definitions/Text" },
				"type": { "$ref": "#/definitions/FieldType" },
				"planned": {
					"description": "The date may lie after as-of.",
					"type": "boolean"
				},
				"unit": { "$ref": "#/definitions/Unit" },
				"values": {
					"description": "Known values with their titles, in the order they are shown.",
					"type": "array",
					"maxItems": 1e4,
					"items": {
						"type": "object",
						"required": ["value"],
						"additionalProperties": false,
						"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
						"properties": {
							"value": { "$ref": "#/definitions/Scalar" },
							"title": { "$ref": "#/definitions/Text" }
						}
					}
				},
				"lookup": { "$ref": "#/definitions/Lookup" },
				"formula": { "$ref": "#/definitions/Formula" },
				"convert": { "$ref": "#/definitions/Convert" },
				"archived": { "type": "boolean" }
			}
		},
		"Lookup": {
			"description": "Takes this field's value from the one row of another dataset whose key equals this row's `by`.",
			"type": "object",
			"required": [
				"by",
				"dataset",
				"field"
			],
			"additionalProperties": false,
			"properties": {
				"by": { "$ref": "#/definitions/Id" },
				"dataset": { "$ref": "#/definitions/Id" },
				"field": { "$ref": "#/definitions/Id" }
			}
		},
		"Convert": {
			"description": "Converts stored amounts into the document's currency by a dataset of rates: × `rate` of the row that names the currency (in a field `from`, else in its key) and is the latest, by the dataset's time, on or before `on`.",
			"type": "object",
			"required": [
				"dataset",
				"from",
				"rate",
				"on"
			],
			"additionalProperties": false,
			"properties": {
				"dataset": {
					"description": "The dataset of rates.",
					"$ref": "#/definitions/Id"
				},
				"from": {
					"description": "Field that holds each amount's currency.",
					"$ref": "#/definitions/Id"
				},
				"rate": {
					"description": "Field of the rates: what one unit is worth in the document's currency.",
					"$ref": "#/definitions/Id"
				},
				"on": {
					"description": "Date field whose day's rate counts.",
					"$ref": "#/definitions/Id"
				}
			}
		},
		"Dimension": {
			"description": "A way to break figures down that several datasets share.",
			"type": "object",
			"required": ["id", "fields"],
			"additionalProperties": false,
			"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
			"properties": {
				"id": { "$ref": "#/definitions/Id" },
				"title": { "$ref": "#/definitions/Text" },
				"description": { "$ref": "#/definitions/Text" },
				"fields": {
					"description": "Per dataset the field that holds the dimension.",
					"type": "object",
					"minProperties": 1,
					"propertyNames": { "pattern": "^(?!(?:constructor|prototype)$)[a-z][a-z0-9_-]{0,63}$" },
					"additionalProperties": { "$ref": "#/definitions/Id" }
				},
				"archived": { "type": "boolean" }
			}
		},
		"Parameter": {
			"description": "A number or text that a person may change where the board is shown.",
			"type": "object",
			"required": [
				"id",
				"type",
				"default"
			],
			"additionalProperties": false,
			"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
			"properties": {
				"id": { "$ref": "#/definitions/Id" },
				"title": { "$ref": "#/definitions/Text" },
				"description": { "$ref": "#/definitions/Text" },
				"type": { "$ref": "#/definitions/FieldType" },
				"unit": {
					"type": "string",
					"minLength": 1,
					"maxLength": 64
				},
				"default": { "$ref": "#/definitions/Scalar" },
				"min": { "type": "number" },
				"max": { "type": "number" },
				"archived": { "type": "boolean" }
			}
		},
		"Metric": {
			"type": "object",
			"required": ["id", "formula"],
			"additionalProperties": false,
			"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
			"properties": {
				"id": { "$ref": "#/definitions/Id" },
				"title": { "$ref": "#/definitions/Text" },
				"description": { "$ref": "#/definitions/Text" },
				"kind": {
					"description": "A result, the behavior believed to cause it, or the capability behind that.",
					"enum": [
						"result",
						"behavior",
						"capability"
					]
				},
				"formula": { "$ref": "#/definitions/Formula" },
				"format": { "$ref": "#/definitions/NumberFormat" },
				"good": {
					"description": "The direction that is good, or the band that is.",
					"oneOf": [{ "enum": ["higher", "lower"] }, {
						"type": "object",
						"required": ["band"],
						"additionalProperties": false,
						"properties": { "band": {
							"type": "array",
							"minItems": 2,
							"maxItems": 2,
							"items": { "type": "number" },
							"tsType": "[number, number]"
						} }
					}]
				},
				"targets": {
					"type": "array",
					"maxItems": 1e3,
					"items": { "$ref": "#/definitions/Target" }
				},
				"benchmarks": {
					"type": "array",
					"maxItems": 1e3,
					"items": { "$ref": "#/definitions/Benchmark" }
				},
				"drivers": {
					"description": "Metrics believed to be causes, beside those that the formula shows.",
					"type": "array",
					"maxItems": 1e3,
					"items": { "$ref": "#/definitions/Id" }
				},
				"examples": {
					"type": "array",
					"maxItems": 1e3,
					"items": { "$ref": "#/definitions/Example" }
				},
				"archived": { "type": "boolean" }
			}
		},
		"NumberFormat": {
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
			"properties": {
				"style": { "enum": [
					"number",
					"percent",
					"currency"
				] },
				"digits": {
					"description": "Digits after the point.",
					"type": "integer",
					"minimum": 0,
					"maximum": 10
				},
				"notation": { "enum": ["standard", "compact"] }
			}
		},
		"Grain": { "enum": [
			"day",
			"week",
			"month",
			"quarter",
			"year"
		] },
		"Where": {
			"description": "Dimension values that must hold.",
			"type": "object",
			"propertyNames": { "pattern": "^(?!(?:constructor|prototype)$)[a-z][a-z0-9_-]{0,63}$" },
			"additionalProperties": { "$ref": "#/definitions/Scalar" }
		},
		"Target": {
			"description": "What is to be reached; holds at its grain only (without one: for the whole asked range).",
			"type": "object",
			"required": ["value"],
			"additionalProperties": false,
			"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
			"properties": {
				"value": { "type": "number" },
				"grain": { "$ref": "#/definitions/Grain" },
				"from": { "$ref": "#/definitions/CalendarDate" },
				"to": {
					"description": "Exclusive.",
					"$ref": "#/definitions/CalendarDate"
				},
				"where": { "$ref": "#/definitions/Where" }
			}
		},
		"Benchmark": {
			"type": "object",
			"required": ["value"],
			"additionalProperties": false,
			"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
			"properties": {
				"value": { "type": "number" },
				"label": { "$ref": "#/definitions/Text" },
				"source": { "$ref": "#/definitions/Text" },
				"link": { "$ref": "#/definitions/Link" },
				"date": { "$ref": "#/definitions/CalendarDate" },
				"peers": {
					"description": "How many companies the figure was taken from.",
					"type": "integer",
					"minimum": 1
				},
				"where": { "$ref": "#/definitions/Where" }
			}
		},
		"Range": {
			"description": "Half-open: from is in it, to is not. A side that is absent is open.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"from": { "$ref": "#/definitions/DateOrInstant" },
				"to": { "$ref": "#/definitions/DateOrInstant" }
			}
		},
		"Example": {
			"description": "An analyst's own test of a metric: given these rows, this is what must come out.",
			"type": "object",
			"required": ["given", "expect"],
			"additionalProperties": false,
			"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
			"properties": {
				"title": { "$ref": "#/definitions/Text" },
				"given": {
					"type": "object",
					"propertyNames": { "pattern": "^(?!(?:constructor|prototype)$)[a-z][a-z0-9_-]{0,63}$" },
					"additionalProperties": {
						"type": "array",
						"maxItems": 1e4,
						"items": {
							"type": "object",
							"propertyNames": { "pattern": "^(?!(?:constructor|prototype)$)[a-z][a-z0-9_-]{0,63}$" },
							"additionalProperties": { "$ref": "#/definitions/Scalar" }
						}
					}
				},
				"range": { "$ref": "#/definitions/Range" },
				"asOf": { "$ref": "#/definitions/DateOrInstant" },
				"parameters": {
					"type": "object",
					"propertyNames": { "pattern": "^(?!(?:constructor|prototype)$)[a-z][a-z0-9_-]{0,63}$" },
					"additionalProperties": { "$ref": "#/definitions/Scalar" }
				},
				"expect": { "$ref": "#/definitions/Scalar" }
			}
		},
		"Funnel": {
			"description": "A directed graph of stages through which entities move.",
			"type": "object",
			"required": ["id", "stages"],
			"additionalProperties": false,
			"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
			"properties": {
				"id": { "$ref": "#/definitions/Id" },
				"title": { "$ref": "#/definitions/Text" },
				"description": { "$ref": "#/definitions/Text" },
				"entity": {
					"description": "What moves through the funnel.",
					"type": "object",
					"additionalProperties": false,
					"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
					"properties": { "title": { "$ref": "#/definitions/Text" } }
				},
				"value": { "$ref": "#/definitions/FunnelValue" },
				"stages": {
					"type": "array",
					"maxItems": 2e3,
					"items": { "$ref": "#/definitions/Stage" }
				},
				"transitions": {
					"type": "array",
					"maxItems": 2e4,
					"items": { "$ref": "#/definitions/Transition" }
				},
				"path": {
					"description": "Steps of sequence counting. Default: the open and won stages in document order.",
					"type": "array",
					"items": { "$ref": "#/definitions/Id" }
				},
				"counting": { "$ref": "#/definitions/Counting" },
				"groups": {
					"description": "Stages that belong together; each is drawn as a frame. A stage is in one at most.",
					"type": "array",
					"maxItems": 200,
					"items": { "$ref": "#/definitions/StageGroup" }
				},
				"tags": {
					"description": "Words to find the funnel by, the same in every language.",
					"type": "array",
					"maxItems": 50,
					"items": {
						"type": "string",
						"minLength": 1,
						"maxLength": 60
					}
				},
				"archived": { "type": "boolean" }
			}
		},
		"FunnelValue": {
			"description": "Where an entity's value is found.",
			"type": "object",
			"required": ["dataset", "field"],
			"additionalProperties": false,
			"properties": {
				"dataset": { "$ref": "#/definitions/Id" },
				"field": { "$ref": "#/definitions/Id" },
				"entity": {
					"description": "Default: the dataset's key. An entity that is there twice is a diagnostic.",
					"$ref": "#/definitions/Id"
				}
			}
		},
		"Stage": {
			"type": "object",
			"required": ["id", "kind"],
			"additionalProperties": false,
			"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
			"properties": {
				"id": { "$ref": "#/definitions/Id" },
				"title": { "$ref": "#/definitions/Text" },
				"description": { "$ref": "#/definitions/Text" },
				"kind": { "enum": [
					"open",
					"won",
					"lost",
					"parked",
					"disqualified"
				] },
				"enters": {
					"description": "Signals: each turns a row, by one date field, into an entry of an entity into this stage.",
					"type": "array",
					"maxItems": 100,
					"items": { "$ref": "#/definitions/Signal" }
				},
				"probability": {
					"description": "Chance of winning from here.",
					"type": "number",
					"minimum": 0,
					"maximum": 1
				},
				"limit": {
					"description": "Longer here than this is overdue.",
					"type": "object",
					"required": ["days"],
					"additionalProperties": false,
					"properties": { "days": {
						"type": "number",
						"exclusiveMinimum": 0
					} }
				},
				"target": { "$ref": "#/definitions/StageGoal" },
				"benchmark": {
					"type": "object",
					"additionalProperties": false,
					"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
					"properties": {
						"conversion": {
							"type": "number",
							"minimum": 0,
							"maximum": 1
						},
						"days": {
							"type": "number",
							"exclusiveMinimum": 0
						},
						"label": { "$ref": "#/definitions/Text" },
						"source": { "$ref": "#/definitions/Text" },
						"date": { "$ref": "#/definitions/CalendarDate" },
						"peers": {
							"type": "integer",
							"minimum": 1
						}
					}
				},
				"checklist": {
					"type": "array",
					"maxItems": 100,
					"items": { "$ref": "#/definitions/ChecklistItem" }
				},
				"roles": {
					"type": "array",
					"maxItems": 100,
					"items": { "$ref": "#/definitions/StageRole" }
				},
				"optional": {
					"description": "Sequence counting: not needed to get further.",
					"type": "boolean"
				},
				"position": {
					"description": "Place on the canvas, in its pixels.",
					"type": "object",
					"required": ["x", "y"],
					"additionalProperties": false,
					"properties": {
						"x": { "type": "number" },
						"y": { "type": "number" }
					}
				},
				"color": { "$ref": "#/definitions/SeriesColor" },
				"icon": {
					"description": "One of those that stages can have.",
					"$ref": "#/definitions/Id"
				},
				"archived": { "type": "boolean" }
			}
		},
		"SeriesColor": {
			"description": "One of the eight colours of the theme, by its number.",
			"type": "integer",
			"minimum": 1,
			"maximum": 8
		},
		"StageGroup": {
			"type": "object",
			"required": [
				"id",
				"title",
				"stages"
			],
			"additionalProperties": false,
			"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
			"properties": {
				"id": { "$ref": "#/definitions/Id" },
				"title": { "$ref": "#/definitions/Text" },
				"stages": {
					"type": "array",
					"maxItems": 2e3,
					"items": { "$ref": "#/definitions/Id" }
				},
				"color": { "$ref": "#/definitions/SeriesColor" }
			}
		},
		"StageGoal": {
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
			"properties": {
				"conversion": {
					"description": "Share that reaches the next stage.",
					"type": "number",
					"minimum": 0,
					"maximum": 1
				},
				"days": {
					"description": "Median days here.",
					"type": "number",
					"exclusiveMinimum": 0
				}
			}
		},
		"Signal": {
			"type": "object",
			"required": ["dataset", "at"],
			"additionalProperties": false,
			"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
			"properties": {
				"dataset": { "$ref": "#/definitions/Id" },
				"when": {
					"description": "Row condition; absent means every row.",
					"$ref": "#/definitions/Formula"
				},
				"at": {
					"description": "Date field that says when.",
					"$ref": "#/definitions/Id"
				},
				"entity": {
					"description": "Field that names the entity. Default: the dataset's key.",
					"$ref": "#/definitions/Id"
				},
				"first": {
					"description": "Only the entity's first such row ever.",
					"type": "boolean"
				}
			}
		},
		"ChecklistItem": {
			"type": "object",
			"required": ["id"],
			"additionalProperties": false,
			"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
			"properties": {
				"id": { "$ref": "#/definitions/Id" },
				"title": { "$ref": "#/definitions/Text" },
				"when": { "$ref": "#/definitions/Formula" },
				"required": { "type": "boolean" }
			}
		},
		"StageRole": {
			"type": "object",
			"required": ["role"],
			"additionalProperties": false,
			"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
			"properties": {
				"role": { "$ref": "#/definitions/Id" },
				"title": { "$ref": "#/definitions/Text" },
				"hours": {
					"description": "Working hours an entity needs of this role here.",
					"type": "number",
					"minimum": 0
				}
			}
		},
		"Transition": {
			"type": "object",
			"required": [
				"from",
				"to",
				"kind"
			],
			"additionalProperties": false,
			"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
			"properties": {
				"from": { "$ref": "#/definitions/Id" },
				"to": { "oneOf": [{ "$ref": "#/definitions/Id" }, {
					"type": "object",
					"required": ["funnel", "stage"],
					"additionalProperties": false,
					"properties": {
						"funnel": { "$ref": "#/definitions/Id" },
						"stage": { "$ref": "#/definitions/Id" }
					}
				}] },
				"kind": { "enum": [
					"advance",
					"lose",
					"recycle",
					"handoff"
				] },
				"title": { "$ref": "#/definitions/Text" },
				"when": { "$ref": "#/definitions/Formula" },
				"entity": {
					"description": "Hand-off: the field that names the entity in the other funnel.",
					"$ref": "#/definitions/Id"
				},
				"archived": { "type": "boolean" }
			}
		},
		"Counting": {
			"type": "object",
			"required": ["method"],
			"additionalProperties": false,
			"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
			"properties": {
				"method": { "enum": ["history", "sequence"] },
				"window": { "$ref": "#/definitions/Window" },
				"order": { "enum": [
					"ordered",
					"strict",
					"unordered"
				] },
				"entry": {
					"description": "Sequence: fixes the earliest entry in range.",
					"const": "first"
				},
				"exclude": {
					"type": "array",
					"maxItems": 100,
					"items": {
						"type": "object",
						"required": [
							"signal",
							"after",
							"before"
						],
						"additionalProperties": false,
						"properties": {
							"signal": { "$ref": "#/definitions/Signal" },
							"after": { "$ref": "#/definitions/Id" },
							"before": { "$ref": "#/definitions/Id" }
						}
					}
				}
			}
		},
		"Window": {
			"description": "Elapsed time; a day is 86,400 s.",
			"type": "object",
			"minProperties": 1,
			"maxProperties": 1,
			"additionalProperties": false,
			"properties": {
				"days": {
					"type": "number",
					"exclusiveMinimum": 0
				},
				"hours": {
					"type": "number",
					"exclusiveMinimum": 0
				},
				"minutes": {
					"type": "number",
					"exclusiveMinimum": 0
				},
				"seconds": {
					"type": "number",
					"exclusiveMinimum": 0
				}
			}
		},
		"Insight": {
			"description": "A suggestion: when it holds, its message is shown with the values put in.",
			"type": "object",
			"required": [
				"id",
				"when",
				"message"
			],
			"additionalProperties": false,
			"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
			"properties": {
				"id": { "$ref": "#/definitions/Id" },
				"title": { "$ref": "#/definitions/Text" },
				"when": { "$ref": "#/definitions/Formula" },
				"severity": { "enum": [
					"info",
					"warning",
					"critical"
				] },
				"message": {
					"description": "Text with {name} for each of values.",
					"$ref": "#/definitions/Text"
				},
				"values": {
					"type": "object",
					"propertyNames": { "pattern": "^(?!(?:constructor|prototype)$)[a-z][a-z0-9_-]{0,63}$" },
					"additionalProperties": { "$ref": "#/definitions/Formula" }
				},
				"action": {
					"type": "object",
					"required": ["title"],
					"additionalProperties": false,
					"properties": {
						"title": { "$ref": "#/definitions/Text" },
						"link": { "$ref": "#/definitions/Link" },
						"metric": { "$ref": "#/definitions/Id" },
						"funnel": { "$ref": "#/definitions/Id" },
						"stage": { "$ref": "#/definitions/Id" }
					}
				},
				"archived": { "type": "boolean" }
			}
		},
		"RelativePeriod": { "enum": [
			"this-week",
			"last-week",
			"this-month",
			"last-month",
			"this-quarter",
			"last-quarter",
			"this-year",
			"last-year",
			"last-7-days",
			"last-30-days",
			"last-90-days",
			"last-12-months",
			"last-24-months",
			"all"
		] },
		"Board": {
			"type": "object",
			"required": ["id", "widgets"],
			"additionalProperties": false,
			"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
			"properties": {
				"id": { "$ref": "#/definitions/Id" },
				"title": { "$ref": "#/definitions/Text" },
				"description": { "$ref": "#/definitions/Text" },
				"filters": {
					"description": "\"period\" and dimensions that the board lets people choose.",
					"type": "array",
					"maxItems": 100,
					"items": { "$ref": "#/definitions/Id" }
				},
				"period": {
					"description": "The period shown at first. Default: the last 12 months.",
					"oneOf": [{ "$ref": "#/definitions/RelativePeriod" }, { "$ref": "#/definitions/Range" }]
				},
				"compare": {
					"description": "What figures are compared with at first.",
					"enum": [
						"none",
						"prior-period",
						"prior-year"
					]
				},
				"widgets": {
					"type": "array",
					"maxItems": 500,
					"items": { "$ref": "#/definitions/Widget" }
				},
				"archived": { "type": "boolean" }
			}
		},
		"Widget": {
			"type": "object",
			"required": ["id", "type"],
			"additionalProperties": false,
			"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
			"properties": {
				"id": { "$ref": "#/definitions/Id" },
				"type": {
					"description": "funnel, flow, cohort, histogram, matrix, kpi, trend, bars, table, records, pipeline, text, or a type that the host brings.",
					"type": "string",
					"pattern": "^(?!(?:constructor|prototype)$)[a-z][a-z0-9_-]{0,63}$"
				},
				"title": { "$ref": "#/definitions/Text" },
				"cell": { "$ref": "#/definitions/Cell" },
				"funnel": { "$ref": "#/definitions/Id" },
				"metric": { "$ref": "#/definitions/Id" },
				"metrics": {
					"type": "array",
					"minItems": 1,
					"maxItems": 100,
					"items": { "$ref": "#/definitions/Id" }
				},
				"by": {
					"type": "array",
					"maxItems": 10,
					"items": { "$ref": "#/definitions/Id" }
				},
				"grain": { "$ref": "#/definitions/Grain" },
				"basis": { "enum": ["entry", "activity"] },
				"from": {
					"description": "Of a histogram: the stage of its funnel from which times are taken. Default: the first of the way.",
					"$ref": "#/definitions/Id"
				},
				"to": {
					"description": "Of a histogram: the stage up to which times are taken. Default: the first that is won.",
					"$ref": "#/definitions/Id"
				},
				"top": {
					"description": "Of bars: how many groups have a bar of their own, the largest first. Default: 10.",
					"type": "integer",
					"minimum": 1,
					"maximum": 100
				},
				"fields": {
					"description": "Of records: the fields that are columns at first, in order. Of a pipeline: what its cards show, the name first.",
					"type": "array",
					"minItems": 1,
					"maxItems": 100,
					"items": { "$ref": "#/definitions/Id" }
				},
				"orientation": {
					"description": "Of a funnel. vertical: a row a stage, however much room there is. Default: horizontal, a column a stage where there is room.",
					"enum": ["horizontal", "vertical"]
				},
				"text": { "$ref": "#/definitions/Text" },
				"options": {
					"description": "What a host's own widget type needs.",
					"type": "object"
				}
			}
		},
		"Cell": {
			"description": "Place on the board's grid of 12 columns.",
			"type": "object",
			"required": [
				"x",
				"y",
				"w",
				"h"
			],
			"additionalProperties": false,
			"properties": {
				"x": {
					"type": "integer",
					"minimum": 0,
					"maximum": 11
				},
				"y": {
					"type": "integer",
					"minimum": 0,
					"maximum": 1e4
				},
				"w": {
					"type": "integer",
					"minimum": 1,
					"maximum": 12
				},
				"h": {
					"type": "integer",
					"minimum": 1,
					"maximum": 100
				}
			}
		}
	}
};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = /* @__PURE__ */ new RegExp("^x-", "u");
const pattern1 = /* @__PURE__ */ new RegExp("^(?!(?:constructor|prototype)$)[a-z][a-z0-9_-]{0,63}$", "u");
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (typeof data === "string") {
		if (!pattern1.test(data)) {
			const err0 = {
				instancePath,
				schemaPath: "#/pattern",
				keyword: "pattern",
				params: { pattern: "^(?!(?:constructor|prototype)$)[a-z][a-z0-9_-]{0,63}$" },
				message: "must match pattern \"^(?!(?:constructor|prototype)$)[a-z][a-z0-9_-]{0,63}$\""
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
	} else {
		const err1 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "string" },
			message: "must be string"
		};
		if (vErrors === null) vErrors = [err1];
		else vErrors.push(err1);
		errors++;
	}
	validate22.errors = vErrors;
	return errors === 0;
}
const func3 = require_ucs2length().default;
const pattern2 = /* @__PURE__ */ new RegExp("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", "u");
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	const _errs0 = errors;
	let valid0 = false;
	let passing0 = null;
	const _errs1 = errors;
	if (typeof data === "string") {
		if (func3(data) > 1e4) {
			const err0 = {
				instancePath,
				schemaPath: "#/oneOf/0/maxLength",
				keyword: "maxLength",
				params: { limit: 1e4 },
				message: "must NOT have more than 10000 characters"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
	} else {
		const err1 = {
			instancePath,
			schemaPath: "#/oneOf/0/type",
			keyword: "type",
			params: { type: "string" },
			message: "must be string"
		};
		if (vErrors === null) vErrors = [err1];
		else vErrors.push(err1);
		errors++;
	}
	var _valid0 = _errs1 === errors;
	if (_valid0) {
		valid0 = true;
		passing0 = 0;
	}
	const _errs3 = errors;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (Object.keys(data).length > 100) {
			const err2 = {
				instancePath,
				schemaPath: "#/oneOf/1/maxProperties",
				keyword: "maxProperties",
				params: { limit: 100 },
				message: "must NOT have more than 100 properties"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (Object.keys(data).length < 1) {
			const err3 = {
				instancePath,
				schemaPath: "#/oneOf/1/minProperties",
				keyword: "minProperties",
				params: { limit: 1 },
				message: "must NOT have fewer than 1 properties"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) {
			const _errs5 = errors;
			if (typeof key0 === "string") {
				if (!pattern2.test(key0)) {
					const err4 = {
						instancePath,
						schemaPath: "#/oneOf/1/propertyNames/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" },
						message: "must match pattern \"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$\"",
						propertyName: key0
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			}
			if (!(_errs5 === errors)) {
				const err5 = {
					instancePath,
					schemaPath: "#/oneOf/1/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: key0 },
					message: "property name must be valid"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		for (const key1 in data) {
			let data0 = data[key1];
			if (typeof data0 === "string") {
				if (func3(data0) > 1e4) {
					const err6 = {
						instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/oneOf/1/additionalProperties/maxLength",
						keyword: "maxLength",
						params: { limit: 1e4 },
						message: "must NOT have more than 10000 characters"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
					schemaPath: "#/oneOf/1/additionalProperties/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
	} else {
		const err8 = {
			instancePath,
			schemaPath: "#/oneOf/1/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err8];
		else vErrors.push(err8);
		errors++;
	}
	var _valid0 = _errs3 === errors;
	if (_valid0 && valid0) {
		valid0 = false;
		passing0 = [passing0, 1];
	} else if (_valid0) {
		valid0 = true;
		passing0 = 1;
	}
	if (!valid0) {
		const err9 = {
			instancePath,
			schemaPath: "#/oneOf",
			keyword: "oneOf",
			params: { passingSchemas: passing0 },
			message: "must match exactly one schema in oneOf"
		};
		if (vErrors === null) vErrors = [err9];
		else vErrors.push(err9);
		errors++;
	} else {
		errors = _errs0;
		if (vErrors !== null) {
			if (_errs0) vErrors.length = _errs0;
			else vErrors = null;
		}
	}
	validate24.errors = vErrors;
	return errors === 0;
}
const schema9 = {
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
	"properties": {
		"timeZone": {
			"description": "IANA zone whose days, weeks and months are counted. Default UTC; never the browser's.",
			"type": "string",
			"minLength": 1,
			"maxLength": 64
		},
		"weekStart": {
			"description": "Default monday.",
			"enum": [
				"monday",
				"sunday",
				"saturday"
			]
		},
		"fiscalYearStart": {
			"description": "Month in which the fiscal year starts: 1 is January, the default.",
			"type": "integer",
			"minimum": 1,
			"maximum": 12
		},
		"currency": {
			"description": "ISO 4217 code.",
			"type": "string",
			"pattern": "^[A-Z]{3}$"
		}
	}
};
const pattern4 = /* @__PURE__ */ new RegExp("^[A-Z]{3}$", "u");
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	validate28.errors = null;
	return true;
}
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!(key0 === "timeZone" || key0 === "weekStart" || key0 === "fiscalYearStart" || key0 === "currency" || pattern0.test(key0))) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.timeZone !== void 0) {
			let data0 = data.timeZone;
			if (typeof data0 === "string") {
				if (func3(data0) > 64) {
					const err1 = {
						instancePath: instancePath + "/timeZone",
						schemaPath: "#/properties/timeZone/maxLength",
						keyword: "maxLength",
						params: { limit: 64 },
						message: "must NOT have more than 64 characters"
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
				if (func3(data0) < 1) {
					const err2 = {
						instancePath: instancePath + "/timeZone",
						schemaPath: "#/properties/timeZone/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/timeZone",
					schemaPath: "#/properties/timeZone/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.weekStart !== void 0) {
			let data1 = data.weekStart;
			if (!(data1 === "monday" || data1 === "sunday" || data1 === "saturday")) {
				const err4 = {
					instancePath: instancePath + "/weekStart",
					schemaPath: "#/properties/weekStart/enum",
					keyword: "enum",
					params: { allowedValues: schema9.properties.weekStart.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.fiscalYearStart !== void 0) {
			let data2 = data.fiscalYearStart;
			if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
				const err5 = {
					instancePath: instancePath + "/fiscalYearStart",
					schemaPath: "#/properties/fiscalYearStart/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
			if (typeof data2 == "number" && isFinite(data2)) {
				if (data2 > 12 || isNaN(data2)) {
					const err6 = {
						instancePath: instancePath + "/fiscalYearStart",
						schemaPath: "#/properties/fiscalYearStart/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 12
						},
						message: "must be <= 12"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data2 < 1 || isNaN(data2)) {
					const err7 = {
						instancePath: instancePath + "/fiscalYearStart",
						schemaPath: "#/properties/fiscalYearStart/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			}
		}
		if (data.currency !== void 0) {
			let data3 = data.currency;
			if (typeof data3 === "string") {
				if (!pattern4.test(data3)) {
					const err8 = {
						instancePath: instancePath + "/currency",
						schemaPath: "#/properties/currency/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Z]{3}$" },
						message: "must match pattern \"^[A-Z]{3}$\""
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/currency",
					schemaPath: "#/properties/currency/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		for (const key1 in data) if (pattern0.test(key1)) {
			if (!validate28(data[key1], {
				instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: data,
				parentDataProperty: key1,
				rootData
			})) {
				vErrors = withErrors(vErrors, validate28.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err10 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err10];
		else vErrors.push(err10);
		errors++;
	}
	validate27.errors = vErrors;
	return errors === 0;
}
const schema12 = {
	"type": "object",
	"required": ["id", "type"],
	"additionalProperties": false,
	"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
	"properties": {
		"id": { "$ref": "#/definitions/Id" },
		"title": { "$ref": "#/definitions/Text" },
		"description": { "$ref": "#/definitions/Text" },
		"type": { "$ref": "#/definitions/FieldType" },
		"planned": {
			"description": "The date may lie after as-of.",
			"type": "boolean"
		},
		"unit": { "$ref": "#/definitions/Unit" },
		"values": {
			"description": "Known values with their titles, in the order they are shown.",
			"type": "array",
			"maxItems": 1e4,
			"items": {
				"type": "object",
				"required": ["value"],
				"additionalProperties": false,
				"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
				"properties": {
					"value": { "$ref": "#/definitions/Scalar" },
					"title": { "$ref": "#/definitions/Text" }
				}
			}
		},
		"lookup": { "$ref": "#/definitions/Lookup" },
		"formula": { "$ref": "#/definitions/Formula" },
		"convert": { "$ref": "#/definitions/Convert" },
		"archived": { "type": "boolean" }
	}
};
const schema13 = { "enum": [
	"string",
	"number",
	"boolean",
	"date",
	"datetime"
] };
function validate42(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (!(data === "string" || data === "number" || data === "boolean" || data === "date" || data === "datetime")) {
		const err0 = {
			instancePath,
			schemaPath: "#/enum",
			keyword: "enum",
			params: { allowedValues: schema13.enum },
			message: "must be equal to one of the allowed values"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	validate42.errors = vErrors;
	return errors === 0;
}
function validate44(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	const _errs0 = errors;
	let valid0 = false;
	let passing0 = null;
	const _errs1 = errors;
	if (typeof data === "string") {
		if (func3(data) > 64) {
			const err0 = {
				instancePath,
				schemaPath: "#/oneOf/0/maxLength",
				keyword: "maxLength",
				params: { limit: 64 },
				message: "must NOT have more than 64 characters"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (func3(data) < 1) {
			const err1 = {
				instancePath,
				schemaPath: "#/oneOf/0/minLength",
				keyword: "minLength",
				params: { limit: 1 },
				message: "must NOT have fewer than 1 characters"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
	} else {
		const err2 = {
			instancePath,
			schemaPath: "#/oneOf/0/type",
			keyword: "type",
			params: { type: "string" },
			message: "must be string"
		};
		if (vErrors === null) vErrors = [err2];
		else vErrors.push(err2);
		errors++;
	}
	var _valid0 = _errs1 === errors;
	if (_valid0) {
		valid0 = true;
		passing0 = 0;
	}
	const _errs3 = errors;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.field === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/oneOf/1/required",
				keyword: "required",
				params: { missingProperty: "field" },
				message: "must have required property 'field'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "field")) {
			const err4 = {
				instancePath,
				schemaPath: "#/oneOf/1/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.field !== void 0) {
			if (!validate22(data.field, {
				instancePath: instancePath + "/field",
				parentData: data,
				parentDataProperty: "field",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err5 = {
			instancePath,
			schemaPath: "#/oneOf/1/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err5];
		else vErrors.push(err5);
		errors++;
	}
	var _valid0 = _errs3 === errors;
	if (_valid0 && valid0) {
		valid0 = false;
		passing0 = [passing0, 1];
	} else if (_valid0) {
		valid0 = true;
		passing0 = 1;
	}
	if (!valid0) {
		const err6 = {
			instancePath,
			schemaPath: "#/oneOf",
			keyword: "oneOf",
			params: { passingSchemas: passing0 },
			message: "must match exactly one schema in oneOf"
		};
		if (vErrors === null) vErrors = [err6];
		else vErrors.push(err6);
		errors++;
	} else {
		errors = _errs0;
		if (vErrors !== null) {
			if (_errs0) vErrors.length = _errs0;
			else vErrors = null;
		}
	}
	validate44.errors = vErrors;
	return errors === 0;
}
const schema15 = { "type": [
	"string",
	"number",
	"boolean",
	"null"
] };
function validate47(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (typeof data !== "string" && !(typeof data == "number" && isFinite(data)) && typeof data !== "boolean" && data !== null) {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: schema15.type },
			message: "must be string,number,boolean,null"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	validate47.errors = vErrors;
	return errors === 0;
}
function validate51(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.by === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "by" },
				message: "must have required property 'by'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.dataset === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "dataset" },
				message: "must have required property 'dataset'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.field === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "field" },
				message: "must have required property 'field'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "by" || key0 === "dataset" || key0 === "field")) {
			const err3 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.by !== void 0) {
			if (!validate22(data.by, {
				instancePath: instancePath + "/by",
				parentData: data,
				parentDataProperty: "by",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.dataset !== void 0) {
			if (!validate22(data.dataset, {
				instancePath: instancePath + "/dataset",
				parentData: data,
				parentDataProperty: "dataset",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.field !== void 0) {
			if (!validate22(data.field, {
				instancePath: instancePath + "/field",
				parentData: data,
				parentDataProperty: "field",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err4 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err4];
		else vErrors.push(err4);
		errors++;
	}
	validate51.errors = vErrors;
	return errors === 0;
}
const schema17 = {
	"description": "JSON-Logic. Its meaning is checked by checkFormula, not by this schema.",
	"type": [
		"object",
		"array",
		"string",
		"number",
		"boolean",
		"null"
	],
	"tsType": "Formula"
};
function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (typeof data != "object" && typeof data !== "string" && !(typeof data == "number" && isFinite(data)) && typeof data !== "boolean") {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: schema17.type },
			message: "must be object,array,string,number,boolean,null"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	validate56.errors = vErrors;
	return errors === 0;
}
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.dataset === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "dataset" },
				message: "must have required property 'dataset'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.from === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "from" },
				message: "must have required property 'from'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.rate === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "rate" },
				message: "must have required property 'rate'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.on === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "on" },
				message: "must have required property 'on'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "dataset" || key0 === "from" || key0 === "rate" || key0 === "on")) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.dataset !== void 0) {
			if (!validate22(data.dataset, {
				instancePath: instancePath + "/dataset",
				parentData: data,
				parentDataProperty: "dataset",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.from !== void 0) {
			if (!validate22(data.from, {
				instancePath: instancePath + "/from",
				parentData: data,
				parentDataProperty: "from",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.rate !== void 0) {
			if (!validate22(data.rate, {
				instancePath: instancePath + "/rate",
				parentData: data,
				parentDataProperty: "rate",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.on !== void 0) {
			if (!validate22(data.on, {
				instancePath: instancePath + "/on",
				parentData: data,
				parentDataProperty: "on",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err5 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err5];
		else vErrors.push(err5);
		errors++;
	}
	validate58.errors = vErrors;
	return errors === 0;
}
function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.type === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "type" },
				message: "must have required property 'type'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(func2.call(schema12.properties, key0) || pattern0.test(key0))) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate22(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.title !== void 0) {
			if (!validate24(data.title, {
				instancePath: instancePath + "/title",
				parentData: data,
				parentDataProperty: "title",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.description !== void 0) {
			if (!validate24(data.description, {
				instancePath: instancePath + "/description",
				parentData: data,
				parentDataProperty: "description",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.type !== void 0) {
			if (!validate42(data.type, {
				instancePath: instancePath + "/type",
				parentData: data,
				parentDataProperty: "type",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate42.errors);
				errors = vErrors.length;
			}
		}
		if (data.planned !== void 0) {
			if (typeof data.planned !== "boolean") {
				const err3 = {
					instancePath: instancePath + "/planned",
					schemaPath: "#/properties/planned/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.unit !== void 0) {
			if (!validate44(data.unit, {
				instancePath: instancePath + "/unit",
				parentData: data,
				parentDataProperty: "unit",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate44.errors);
				errors = vErrors.length;
			}
		}
		if (data.values !== void 0) {
			let data6 = data.values;
			if (Array.isArray(data6)) {
				if (data6.length > 1e4) {
					const err4 = {
						instancePath: instancePath + "/values",
						schemaPath: "#/properties/values/maxItems",
						keyword: "maxItems",
						params: { limit: 1e4 },
						message: "must NOT have more than 10000 items"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				const len0 = data6.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data7 = data6[i0];
					if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
						if (data7.value === void 0) {
							const err5 = {
								instancePath: instancePath + "/values/" + i0,
								schemaPath: "#/properties/values/items/required",
								keyword: "required",
								params: { missingProperty: "value" },
								message: "must have required property 'value'"
							};
							if (vErrors === null) vErrors = [err5];
							else vErrors.push(err5);
							errors++;
						}
						for (const key1 in data7) if (!(key1 === "value" || key1 === "title" || pattern0.test(key1))) {
							const err6 = {
								instancePath: instancePath + "/values/" + i0,
								schemaPath: "#/properties/values/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key1 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err6];
							else vErrors.push(err6);
							errors++;
						}
						if (data7.value !== void 0) {
							if (!validate47(data7.value, {
								instancePath: instancePath + "/values/" + i0 + "/value",
								parentData: data7,
								parentDataProperty: "value",
								rootData
							})) {
								vErrors = withErrors(vErrors, validate47.errors);
								errors = vErrors.length;
							}
						}
						if (data7.title !== void 0) {
							if (!validate24(data7.title, {
								instancePath: instancePath + "/values/" + i0 + "/title",
								parentData: data7,
								parentDataProperty: "title",
								rootData
							})) {
								vErrors = withErrors(vErrors, validate24.errors);
								errors = vErrors.length;
							}
						}
						for (const key2 in data7) if (pattern0.test(key2)) {
							if (!validate28(data7[key2], {
								instancePath: instancePath + "/values/" + i0 + "/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
								parentData: data7,
								parentDataProperty: key2,
								rootData
							})) {
								vErrors = withErrors(vErrors, validate28.errors);
								errors = vErrors.length;
							}
						}
					} else {
						const err7 = {
							instancePath: instancePath + "/values/" + i0,
							schemaPath: "#/properties/values/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err7];
						else vErrors.push(err7);
						errors++;
					}
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/values",
					schemaPath: "#/properties/values/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.lookup !== void 0) {
			if (!validate51(data.lookup, {
				instancePath: instancePath + "/lookup",
				parentData: data,
				parentDataProperty: "lookup",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate51.errors);
				errors = vErrors.length;
			}
		}
		if (data.formula !== void 0) {
			if (!validate56(data.formula, {
				instancePath: instancePath + "/formula",
				parentData: data,
				parentDataProperty: "formula",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate56.errors);
				errors = vErrors.length;
			}
		}
		if (data.convert !== void 0) {
			if (!validate58(data.convert, {
				instancePath: instancePath + "/convert",
				parentData: data,
				parentDataProperty: "convert",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.archived !== void 0) {
			if (typeof data.archived !== "boolean") {
				const err9 = {
					instancePath: instancePath + "/archived",
					schemaPath: "#/properties/archived/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		for (const key3 in data) if (pattern0.test(key3)) {
			if (!validate28(data[key3], {
				instancePath: instancePath + "/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: data,
				parentDataProperty: key3,
				rootData
			})) {
				vErrors = withErrors(vErrors, validate28.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err10 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err10];
		else vErrors.push(err10);
		errors++;
	}
	validate38.errors = vErrors;
	return errors === 0;
}
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.fields === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "fields" },
				message: "must have required property 'fields'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "id" || key0 === "title" || key0 === "description" || key0 === "key" || key0 === "time" || key0 === "sequence" || key0 === "archived" || key0 === "fields" || pattern0.test(key0))) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate22(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.title !== void 0) {
			if (!validate24(data.title, {
				instancePath: instancePath + "/title",
				parentData: data,
				parentDataProperty: "title",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.description !== void 0) {
			if (!validate24(data.description, {
				instancePath: instancePath + "/description",
				parentData: data,
				parentDataProperty: "description",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.key !== void 0) {
			if (!validate22(data.key, {
				instancePath: instancePath + "/key",
				parentData: data,
				parentDataProperty: "key",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.time !== void 0) {
			if (!validate22(data.time, {
				instancePath: instancePath + "/time",
				parentData: data,
				parentDataProperty: "time",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.sequence !== void 0) {
			if (!validate22(data.sequence, {
				instancePath: instancePath + "/sequence",
				parentData: data,
				parentDataProperty: "sequence",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.archived !== void 0) {
			if (typeof data.archived !== "boolean") {
				const err3 = {
					instancePath: instancePath + "/archived",
					schemaPath: "#/properties/archived/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.fields !== void 0) {
			let data7 = data.fields;
			if (Array.isArray(data7)) {
				if (data7.length > 2e3) {
					const err4 = {
						instancePath: instancePath + "/fields",
						schemaPath: "#/properties/fields/maxItems",
						keyword: "maxItems",
						params: { limit: 2e3 },
						message: "must NOT have more than 2000 items"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (data7.length < 1) {
					const err5 = {
						instancePath: instancePath + "/fields",
						schemaPath: "#/properties/fields/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				const len0 = data7.length;
				for (let i0 = 0; i0 < len0; i0++) if (!validate38(data7[i0], {
					instancePath: instancePath + "/fields/" + i0,
					parentData: data7,
					parentDataProperty: i0,
					rootData
				})) {
					vErrors = withErrors(vErrors, validate38.errors);
					errors = vErrors.length;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/fields",
					schemaPath: "#/properties/fields/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		for (const key1 in data) if (pattern0.test(key1)) {
			if (!validate28(data[key1], {
				instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: data,
				parentDataProperty: key1,
				rootData
			})) {
				vErrors = withErrors(vErrors, validate28.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err7 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err7];
		else vErrors.push(err7);
		errors++;
	}
	validate31.errors = vErrors;
	return errors === 0;
}
function validate68(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.fields === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "fields" },
				message: "must have required property 'fields'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "id" || key0 === "title" || key0 === "description" || key0 === "fields" || key0 === "archived" || pattern0.test(key0))) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate22(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.title !== void 0) {
			if (!validate24(data.title, {
				instancePath: instancePath + "/title",
				parentData: data,
				parentDataProperty: "title",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.description !== void 0) {
			if (!validate24(data.description, {
				instancePath: instancePath + "/description",
				parentData: data,
				parentDataProperty: "description",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.fields !== void 0) {
			let data3 = data.fields;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				if (Object.keys(data3).length < 1) {
					const err3 = {
						instancePath: instancePath + "/fields",
						schemaPath: "#/properties/fields/minProperties",
						keyword: "minProperties",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 properties"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				for (const key1 in data3) {
					const _errs7 = errors;
					if (typeof key1 === "string") {
						if (!pattern1.test(key1)) {
							const err4 = {
								instancePath: instancePath + "/fields",
								schemaPath: "#/properties/fields/propertyNames/pattern",
								keyword: "pattern",
								params: { pattern: "^(?!(?:constructor|prototype)$)[a-z][a-z0-9_-]{0,63}$" },
								message: "must match pattern \"^(?!(?:constructor|prototype)$)[a-z][a-z0-9_-]{0,63}$\"",
								propertyName: key1
							};
							if (vErrors === null) vErrors = [err4];
							else vErrors.push(err4);
							errors++;
						}
					}
					if (!(_errs7 === errors)) {
						const err5 = {
							instancePath: instancePath + "/fields",
							schemaPath: "#/properties/fields/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key1 },
							message: "property name must be valid"
						};
						if (vErrors === null) vErrors = [err5];
						else vErrors.push(err5);
						errors++;
					}
				}
				for (const key2 in data3) if (!validate22(data3[key2], {
					instancePath: instancePath + "/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
					parentData: data3,
					parentDataProperty: key2,
					rootData
				})) {
					vErrors = withErrors(vErrors, validate22.errors);
					errors = vErrors.length;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/fields",
					schemaPath: "#/properties/fields/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.archived !== void 0) {
			if (typeof data.archived !== "boolean") {
				const err7 = {
					instancePath: instancePath + "/archived",
					schemaPath: "#/properties/archived/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		for (const key3 in data) if (pattern0.test(key3)) {
			if (!validate28(data[key3], {
				instancePath: instancePath + "/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: data,
				parentDataProperty: key3,
				rootData
			})) {
				vErrors = withErrors(vErrors, validate28.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err8 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err8];
		else vErrors.push(err8);
		errors++;
	}
	validate68.errors = vErrors;
	return errors === 0;
}
const schema20 = {
	"description": "A number or text that a person may change where the board is shown.",
	"type": "object",
	"required": [
		"id",
		"type",
		"default"
	],
	"additionalProperties": false,
	"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
	"properties": {
		"id": { "$ref": "#/definitions/Id" },
		"title": { "$ref": "#/definitions/Text" },
		"description": { "$ref": "#/definitions/Text" },
		"type": { "$ref": "#/definitions/FieldType" },
		"unit": {
			"type": "string",
			"minLength": 1,
			"maxLength": 64
		},
		"default": { "$ref": "#/definitions/Scalar" },
		"min": { "type": "number" },
		"max": { "type": "number" },
		"archived": { "type": "boolean" }
	}
};
function validate75(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.type === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "type" },
				message: "must have required property 'type'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.default === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "default" },
				message: "must have required property 'default'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		for (const key0 in data) if (!(func2.call(schema20.properties, key0) || pattern0.test(key0))) {
			const err3 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate22(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.title !== void 0) {
			if (!validate24(data.title, {
				instancePath: instancePath + "/title",
				parentData: data,
				parentDataProperty: "title",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.description !== void 0) {
			if (!validate24(data.description, {
				instancePath: instancePath + "/description",
				parentData: data,
				parentDataProperty: "description",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.type !== void 0) {
			if (!validate42(data.type, {
				instancePath: instancePath + "/type",
				parentData: data,
				parentDataProperty: "type",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate42.errors);
				errors = vErrors.length;
			}
		}
		if (data.unit !== void 0) {
			let data4 = data.unit;
			if (typeof data4 === "string") {
				if (func3(data4) > 64) {
					const err4 = {
						instancePath: instancePath + "/unit",
						schemaPath: "#/properties/unit/maxLength",
						keyword: "maxLength",
						params: { limit: 64 },
						message: "must NOT have more than 64 characters"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (func3(data4) < 1) {
					const err5 = {
						instancePath: instancePath + "/unit",
						schemaPath: "#/properties/unit/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/unit",
					schemaPath: "#/properties/unit/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.default !== void 0) {
			if (!validate47(data.default, {
				instancePath: instancePath + "/default",
				parentData: data,
				parentDataProperty: "default",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate47.errors);
				errors = vErrors.length;
			}
		}
		if (data.min !== void 0) {
			let data6 = data.min;
			if (!(typeof data6 == "number" && isFinite(data6))) {
				const err7 = {
					instancePath: instancePath + "/min",
					schemaPath: "#/properties/min/type",
					keyword: "type",
					params: { type: "number" },
					message: "must be number"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.max !== void 0) {
			let data7 = data.max;
			if (!(typeof data7 == "number" && isFinite(data7))) {
				const err8 = {
					instancePath: instancePath + "/max",
					schemaPath: "#/properties/max/type",
					keyword: "type",
					params: { type: "number" },
					message: "must be number"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.archived !== void 0) {
			if (typeof data.archived !== "boolean") {
				const err9 = {
					instancePath: instancePath + "/archived",
					schemaPath: "#/properties/archived/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		for (const key1 in data) if (pattern0.test(key1)) {
			if (!validate28(data[key1], {
				instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: data,
				parentDataProperty: key1,
				rootData
			})) {
				vErrors = withErrors(vErrors, validate28.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err10 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err10];
		else vErrors.push(err10);
		errors++;
	}
	validate75.errors = vErrors;
	return errors === 0;
}
const schema21 = {
	"description": "A directed graph of stages through which entities move.",
	"type": "object",
	"required": ["id", "stages"],
	"additionalProperties": false,
	"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
	"properties": {
		"id": { "$ref": "#/definitions/Id" },
		"title": { "$ref": "#/definitions/Text" },
		"description": { "$ref": "#/definitions/Text" },
		"entity": {
			"description": "What moves through the funnel.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
			"properties": { "title": { "$ref": "#/definitions/Text" } }
		},
		"value": { "$ref": "#/definitions/FunnelValue" },
		"stages": {
			"type": "array",
			"maxItems": 2e3,
			"items": { "$ref": "#/definitions/Stage" }
		},
		"transitions": {
			"type": "array",
			"maxItems": 2e4,
			"items": { "$ref": "#/definitions/Transition" }
		},
		"path": {
			"description": "Steps of sequence counting. Default: the open and won stages in document order.",
			"type": "array",
			"items": { "$ref": "#/definitions/Id" }
		},
		"counting": { "$ref": "#/definitions/Counting" },
		"groups": {
			"description": "Stages that belong together; each is drawn as a frame. A stage is in one at most.",
			"type": "array",
			"maxItems": 200,
			"items": { "$ref": "#/definitions/StageGroup" }
		},
		"tags": {
			"description": "Words to find the funnel by, the same in every language.",
			"type": "array",
			"maxItems": 50,
			"items": {
				"type": "string",
				"minLength": 1,
				"maxLength": 60
			}
		},
		"archived": { "type": "boolean" }
	}
};
function validate89(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.dataset === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "dataset" },
				message: "must have required property 'dataset'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.field === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "field" },
				message: "must have required property 'field'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "dataset" || key0 === "field" || key0 === "entity")) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.dataset !== void 0) {
			if (!validate22(data.dataset, {
				instancePath: instancePath + "/dataset",
				parentData: data,
				parentDataProperty: "dataset",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.field !== void 0) {
			if (!validate22(data.field, {
				instancePath: instancePath + "/field",
				parentData: data,
				parentDataProperty: "field",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.entity !== void 0) {
			if (!validate22(data.entity, {
				instancePath: instancePath + "/entity",
				parentData: data,
				parentDataProperty: "entity",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err3 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err3];
		else vErrors.push(err3);
		errors++;
	}
	validate89.errors = vErrors;
	return errors === 0;
}
const schema23 = {
	"type": "object",
	"required": ["id", "kind"],
	"additionalProperties": false,
	"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
	"properties": {
		"id": { "$ref": "#/definitions/Id" },
		"title": { "$ref": "#/definitions/Text" },
		"description": { "$ref": "#/definitions/Text" },
		"kind": { "enum": [
			"open",
			"won",
			"lost",
			"parked",
			"disqualified"
		] },
		"enters": {
			"description": "Signals: each turns a row, by one date field, into an entry of an entity into this stage.",
			"type": "array",
			"maxItems": 100,
			"items": { "$ref": "#/definitions/Signal" }
		},
		"probability": {
			"description": "Chance of winning from here.",
			"type": "number",
			"minimum": 0,
			"maximum": 1
		},
		"limit": {
			"description": "Longer here than this is overdue.",
			"type": "object",
			"required": ["days"],
			"additionalProperties": false,
			"properties": { "days": {
				"type": "number",
				"exclusiveMinimum": 0
			} }
		},
		"target": { "$ref": "#/definitions/StageGoal" },
		"benchmark": {
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
			"properties": {
				"conversion": {
					"type": "number",
					"minimum": 0,
					"maximum": 1
				},
				"days": {
					"type": "number",
					"exclusiveMinimum": 0
				},
				"label": { "$ref": "#/definitions/Text" },
				"source": { "$ref": "#/definitions/Text" },
				"date": { "$ref": "#/definitions/CalendarDate" },
				"peers": {
					"type": "integer",
					"minimum": 1
				}
			}
		},
		"checklist": {
			"type": "array",
			"maxItems": 100,
			"items": { "$ref": "#/definitions/ChecklistItem" }
		},
		"roles": {
			"type": "array",
			"maxItems": 100,
			"items": { "$ref": "#/definitions/StageRole" }
		},
		"optional": {
			"description": "Sequence counting: not needed to get further.",
			"type": "boolean"
		},
		"position": {
			"description": "Place on the canvas, in its pixels.",
			"type": "object",
			"required": ["x", "y"],
			"additionalProperties": false,
			"properties": {
				"x": { "type": "number" },
				"y": { "type": "number" }
			}
		},
		"color": { "$ref": "#/definitions/SeriesColor" },
		"icon": {
			"description": "One of those that stages can have.",
			"$ref": "#/definitions/Id"
		},
		"archived": { "type": "boolean" }
	}
};
function validate98(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.dataset === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "dataset" },
				message: "must have required property 'dataset'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.at === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "at" },
				message: "must have required property 'at'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "dataset" || key0 === "when" || key0 === "at" || key0 === "entity" || key0 === "first" || pattern0.test(key0))) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.dataset !== void 0) {
			if (!validate22(data.dataset, {
				instancePath: instancePath + "/dataset",
				parentData: data,
				parentDataProperty: "dataset",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.when !== void 0) {
			if (!validate56(data.when, {
				instancePath: instancePath + "/when",
				parentData: data,
				parentDataProperty: "when",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate56.errors);
				errors = vErrors.length;
			}
		}
		if (data.at !== void 0) {
			if (!validate22(data.at, {
				instancePath: instancePath + "/at",
				parentData: data,
				parentDataProperty: "at",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.entity !== void 0) {
			if (!validate22(data.entity, {
				instancePath: instancePath + "/entity",
				parentData: data,
				parentDataProperty: "entity",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.first !== void 0) {
			if (typeof data.first !== "boolean") {
				const err3 = {
					instancePath: instancePath + "/first",
					schemaPath: "#/properties/first/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		for (const key1 in data) if (pattern0.test(key1)) {
			if (!validate28(data[key1], {
				instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: data,
				parentDataProperty: key1,
				rootData
			})) {
				vErrors = withErrors(vErrors, validate28.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err4 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err4];
		else vErrors.push(err4);
		errors++;
	}
	validate98.errors = vErrors;
	return errors === 0;
}
function validate105(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!(key0 === "conversion" || key0 === "days" || pattern0.test(key0))) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.conversion !== void 0) {
			let data0 = data.conversion;
			if (typeof data0 == "number" && isFinite(data0)) {
				if (data0 > 1 || isNaN(data0)) {
					const err1 = {
						instancePath: instancePath + "/conversion",
						schemaPath: "#/properties/conversion/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 1
						},
						message: "must be <= 1"
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
				if (data0 < 0 || isNaN(data0)) {
					const err2 = {
						instancePath: instancePath + "/conversion",
						schemaPath: "#/properties/conversion/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/conversion",
					schemaPath: "#/properties/conversion/type",
					keyword: "type",
					params: { type: "number" },
					message: "must be number"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.days !== void 0) {
			let data1 = data.days;
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 <= 0 || isNaN(data1)) {
					const err4 = {
						instancePath: instancePath + "/days",
						schemaPath: "#/properties/days/exclusiveMinimum",
						keyword: "exclusiveMinimum",
						params: {
							comparison: ">",
							limit: 0
						},
						message: "must be > 0"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/days",
					schemaPath: "#/properties/days/type",
					keyword: "type",
					params: { type: "number" },
					message: "must be number"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		for (const key1 in data) if (pattern0.test(key1)) {
			if (!validate28(data[key1], {
				instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: data,
				parentDataProperty: key1,
				rootData
			})) {
				vErrors = withErrors(vErrors, validate28.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err6 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err6];
		else vErrors.push(err6);
		errors++;
	}
	validate105.errors = vErrors;
	return errors === 0;
}
const formats0 = require_formats().fullFormats.date;
function validate110(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (typeof data === "string") {
		if (!formats0.validate(data)) {
			const err0 = {
				instancePath,
				schemaPath: "#/format",
				keyword: "format",
				params: { format: "date" },
				message: "must match format \"date\""
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
	} else {
		const err1 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "string" },
			message: "must be string"
		};
		if (vErrors === null) vErrors = [err1];
		else vErrors.push(err1);
		errors++;
	}
	validate110.errors = vErrors;
	return errors === 0;
}
function validate113(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "id" || key0 === "title" || key0 === "when" || key0 === "required" || pattern0.test(key0))) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate22(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.title !== void 0) {
			if (!validate24(data.title, {
				instancePath: instancePath + "/title",
				parentData: data,
				parentDataProperty: "title",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.when !== void 0) {
			if (!validate56(data.when, {
				instancePath: instancePath + "/when",
				parentData: data,
				parentDataProperty: "when",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate56.errors);
				errors = vErrors.length;
			}
		}
		if (data.required !== void 0) {
			if (typeof data.required !== "boolean") {
				const err2 = {
					instancePath: instancePath + "/required",
					schemaPath: "#/properties/required/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		for (const key1 in data) if (pattern0.test(key1)) {
			if (!validate28(data[key1], {
				instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: data,
				parentDataProperty: key1,
				rootData
			})) {
				vErrors = withErrors(vErrors, validate28.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err3 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err3];
		else vErrors.push(err3);
		errors++;
	}
	validate113.errors = vErrors;
	return errors === 0;
}
function validate119(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.role === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "role" },
				message: "must have required property 'role'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "role" || key0 === "title" || key0 === "hours" || pattern0.test(key0))) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.role !== void 0) {
			if (!validate22(data.role, {
				instancePath: instancePath + "/role",
				parentData: data,
				parentDataProperty: "role",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.title !== void 0) {
			if (!validate24(data.title, {
				instancePath: instancePath + "/title",
				parentData: data,
				parentDataProperty: "title",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.hours !== void 0) {
			let data2 = data.hours;
			if (typeof data2 == "number" && isFinite(data2)) {
				if (data2 < 0 || isNaN(data2)) {
					const err2 = {
						instancePath: instancePath + "/hours",
						schemaPath: "#/properties/hours/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/hours",
					schemaPath: "#/properties/hours/type",
					keyword: "type",
					params: { type: "number" },
					message: "must be number"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		for (const key1 in data) if (pattern0.test(key1)) {
			if (!validate28(data[key1], {
				instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: data,
				parentDataProperty: key1,
				rootData
			})) {
				vErrors = withErrors(vErrors, validate28.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err4 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err4];
		else vErrors.push(err4);
		errors++;
	}
	validate119.errors = vErrors;
	return errors === 0;
}
function validate124(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (!(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data))) {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "integer" },
			message: "must be integer"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	if (typeof data == "number" && isFinite(data)) {
		if (data > 8 || isNaN(data)) {
			const err1 = {
				instancePath,
				schemaPath: "#/maximum",
				keyword: "maximum",
				params: {
					comparison: "<=",
					limit: 8
				},
				message: "must be <= 8"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data < 1 || isNaN(data)) {
			const err2 = {
				instancePath,
				schemaPath: "#/minimum",
				keyword: "minimum",
				params: {
					comparison: ">=",
					limit: 1
				},
				message: "must be >= 1"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
	}
	validate124.errors = vErrors;
	return errors === 0;
}
function validate94(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.kind === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kind" },
				message: "must have required property 'kind'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(func2.call(schema23.properties, key0) || pattern0.test(key0))) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate22(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.title !== void 0) {
			if (!validate24(data.title, {
				instancePath: instancePath + "/title",
				parentData: data,
				parentDataProperty: "title",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.description !== void 0) {
			if (!validate24(data.description, {
				instancePath: instancePath + "/description",
				parentData: data,
				parentDataProperty: "description",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.kind !== void 0) {
			let data3 = data.kind;
			if (!(data3 === "open" || data3 === "won" || data3 === "lost" || data3 === "parked" || data3 === "disqualified")) {
				const err3 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/enum",
					keyword: "enum",
					params: { allowedValues: schema23.properties.kind.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.enters !== void 0) {
			let data4 = data.enters;
			if (Array.isArray(data4)) {
				if (data4.length > 100) {
					const err4 = {
						instancePath: instancePath + "/enters",
						schemaPath: "#/properties/enters/maxItems",
						keyword: "maxItems",
						params: { limit: 100 },
						message: "must NOT have more than 100 items"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				const len0 = data4.length;
				for (let i0 = 0; i0 < len0; i0++) if (!validate98(data4[i0], {
					instancePath: instancePath + "/enters/" + i0,
					parentData: data4,
					parentDataProperty: i0,
					rootData
				})) {
					vErrors = withErrors(vErrors, validate98.errors);
					errors = vErrors.length;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/enters",
					schemaPath: "#/properties/enters/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.probability !== void 0) {
			let data6 = data.probability;
			if (typeof data6 == "number" && isFinite(data6)) {
				if (data6 > 1 || isNaN(data6)) {
					const err6 = {
						instancePath: instancePath + "/probability",
						schemaPath: "#/properties/probability/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 1
						},
						message: "must be <= 1"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data6 < 0 || isNaN(data6)) {
					const err7 = {
						instancePath: instancePath + "/probability",
						schemaPath: "#/properties/probability/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/probability",
					schemaPath: "#/properties/probability/type",
					keyword: "type",
					params: { type: "number" },
					message: "must be number"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.limit !== void 0) {
			let data7 = data.limit;
			if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
				if (data7.days === void 0) {
					const err9 = {
						instancePath: instancePath + "/limit",
						schemaPath: "#/properties/limit/required",
						keyword: "required",
						params: { missingProperty: "days" },
						message: "must have required property 'days'"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				for (const key1 in data7) if (!(key1 === "days")) {
					const err10 = {
						instancePath: instancePath + "/limit",
						schemaPath: "#/properties/limit/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				if (data7.days !== void 0) {
					let data8 = data7.days;
					if (typeof data8 == "number" && isFinite(data8)) {
						if (data8 <= 0 || isNaN(data8)) {
							const err11 = {
								instancePath: instancePath + "/limit/days",
								schemaPath: "#/properties/limit/properties/days/exclusiveMinimum",
								keyword: "exclusiveMinimum",
								params: {
									comparison: ">",
									limit: 0
								},
								message: "must be > 0"
							};
							if (vErrors === null) vErrors = [err11];
							else vErrors.push(err11);
							errors++;
						}
					} else {
						const err12 = {
							instancePath: instancePath + "/limit/days",
							schemaPath: "#/properties/limit/properties/days/type",
							keyword: "type",
							params: { type: "number" },
							message: "must be number"
						};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
				}
			} else {
				const err13 = {
					instancePath: instancePath + "/limit",
					schemaPath: "#/properties/limit/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.target !== void 0) {
			if (!validate105(data.target, {
				instancePath: instancePath + "/target",
				parentData: data,
				parentDataProperty: "target",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate105.errors);
				errors = vErrors.length;
			}
		}
		if (data.benchmark !== void 0) {
			let data10 = data.benchmark;
			if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
				for (const key2 in data10) if (!(key2 === "conversion" || key2 === "days" || key2 === "label" || key2 === "source" || key2 === "date" || key2 === "peers" || pattern0.test(key2))) {
					const err14 = {
						instancePath: instancePath + "/benchmark",
						schemaPath: "#/properties/benchmark/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key2 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
				if (data10.conversion !== void 0) {
					let data11 = data10.conversion;
					if (typeof data11 == "number" && isFinite(data11)) {
						if (data11 > 1 || isNaN(data11)) {
							const err15 = {
								instancePath: instancePath + "/benchmark/conversion",
								schemaPath: "#/properties/benchmark/properties/conversion/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 1
								},
								message: "must be <= 1"
							};
							if (vErrors === null) vErrors = [err15];
							else vErrors.push(err15);
							errors++;
						}
						if (data11 < 0 || isNaN(data11)) {
							const err16 = {
								instancePath: instancePath + "/benchmark/conversion",
								schemaPath: "#/properties/benchmark/properties/conversion/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0"
							};
							if (vErrors === null) vErrors = [err16];
							else vErrors.push(err16);
							errors++;
						}
					} else {
						const err17 = {
							instancePath: instancePath + "/benchmark/conversion",
							schemaPath: "#/properties/benchmark/properties/conversion/type",
							keyword: "type",
							params: { type: "number" },
							message: "must be number"
						};
						if (vErrors === null) vErrors = [err17];
						else vErrors.push(err17);
						errors++;
					}
				}
				if (data10.days !== void 0) {
					let data12 = data10.days;
					if (typeof data12 == "number" && isFinite(data12)) {
						if (data12 <= 0 || isNaN(data12)) {
							const err18 = {
								instancePath: instancePath + "/benchmark/days",
								schemaPath: "#/properties/benchmark/properties/days/exclusiveMinimum",
								keyword: "exclusiveMinimum",
								params: {
									comparison: ">",
									limit: 0
								},
								message: "must be > 0"
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
					} else {
						const err19 = {
							instancePath: instancePath + "/benchmark/days",
							schemaPath: "#/properties/benchmark/properties/days/type",
							keyword: "type",
							params: { type: "number" },
							message: "must be number"
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
				}
				if (data10.label !== void 0) {
					if (!validate24(data10.label, {
						instancePath: instancePath + "/benchmark/label",
						parentData: data10,
						parentDataProperty: "label",
						rootData
					})) {
						vErrors = withErrors(vErrors, validate24.errors);
						errors = vErrors.length;
					}
				}
				if (data10.source !== void 0) {
					if (!validate24(data10.source, {
						instancePath: instancePath + "/benchmark/source",
						parentData: data10,
						parentDataProperty: "source",
						rootData
					})) {
						vErrors = withErrors(vErrors, validate24.errors);
						errors = vErrors.length;
					}
				}
				if (data10.date !== void 0) {
					if (!validate110(data10.date, {
						instancePath: instancePath + "/benchmark/date",
						parentData: data10,
						parentDataProperty: "date",
						rootData
					})) {
						vErrors = withErrors(vErrors, validate110.errors);
						errors = vErrors.length;
					}
				}
				if (data10.peers !== void 0) {
					let data16 = data10.peers;
					if (!(typeof data16 == "number" && !(data16 % 1) && !isNaN(data16) && isFinite(data16))) {
						const err20 = {
							instancePath: instancePath + "/benchmark/peers",
							schemaPath: "#/properties/benchmark/properties/peers/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err20];
						else vErrors.push(err20);
						errors++;
					}
					if (typeof data16 == "number" && isFinite(data16)) {
						if (data16 < 1 || isNaN(data16)) {
							const err21 = {
								instancePath: instancePath + "/benchmark/peers",
								schemaPath: "#/properties/benchmark/properties/peers/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1"
							};
							if (vErrors === null) vErrors = [err21];
							else vErrors.push(err21);
							errors++;
						}
					}
				}
				for (const key3 in data10) if (pattern0.test(key3)) {
					if (!validate28(data10[key3], {
						instancePath: instancePath + "/benchmark/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
						parentData: data10,
						parentDataProperty: key3,
						rootData
					})) {
						vErrors = withErrors(vErrors, validate28.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err22 = {
					instancePath: instancePath + "/benchmark",
					schemaPath: "#/properties/benchmark/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
		if (data.checklist !== void 0) {
			let data18 = data.checklist;
			if (Array.isArray(data18)) {
				if (data18.length > 100) {
					const err23 = {
						instancePath: instancePath + "/checklist",
						schemaPath: "#/properties/checklist/maxItems",
						keyword: "maxItems",
						params: { limit: 100 },
						message: "must NOT have more than 100 items"
					};
					if (vErrors === null) vErrors = [err23];
					else vErrors.push(err23);
					errors++;
				}
				const len1 = data18.length;
				for (let i1 = 0; i1 < len1; i1++) if (!validate113(data18[i1], {
					instancePath: instancePath + "/checklist/" + i1,
					parentData: data18,
					parentDataProperty: i1,
					rootData
				})) {
					vErrors = withErrors(vErrors, validate113.errors);
					errors = vErrors.length;
				}
			} else {
				const err24 = {
					instancePath: instancePath + "/checklist",
					schemaPath: "#/properties/checklist/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err24];
				else vErrors.push(err24);
				errors++;
			}
		}
		if (data.roles !== void 0) {
			let data20 = data.roles;
			if (Array.isArray(data20)) {
				if (data20.length > 100) {
					const err25 = {
						instancePath: instancePath + "/roles",
						schemaPath: "#/properties/roles/maxItems",
						keyword: "maxItems",
						params: { limit: 100 },
						message: "must NOT have more than 100 items"
					};
					if (vErrors === null) vErrors = [err25];
					else vErrors.push(err25);
					errors++;
				}
				const len2 = data20.length;
				for (let i2 = 0; i2 < len2; i2++) if (!validate119(data20[i2], {
					instancePath: instancePath + "/roles/" + i2,
					parentData: data20,
					parentDataProperty: i2,
					rootData
				})) {
					vErrors = withErrors(vErrors, validate119.errors);
					errors = vErrors.length;
				}
			} else {
				const err26 = {
					instancePath: instancePath + "/roles",
					schemaPath: "#/properties/roles/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err26];
				else vErrors.push(err26);
				errors++;
			}
		}
		if (data.optional !== void 0) {
			if (typeof data.optional !== "boolean") {
				const err27 = {
					instancePath: instancePath + "/optional",
					schemaPath: "#/properties/optional/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err27];
				else vErrors.push(err27);
				errors++;
			}
		}
		if (data.position !== void 0) {
			let data23 = data.position;
			if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
				if (data23.x === void 0) {
					const err28 = {
						instancePath: instancePath + "/position",
						schemaPath: "#/properties/position/required",
						keyword: "required",
						params: { missingProperty: "x" },
						message: "must have required property 'x'"
					};
					if (vErrors === null) vErrors = [err28];
					else vErrors.push(err28);
					errors++;
				}
				if (data23.y === void 0) {
					const err29 = {
						instancePath: instancePath + "/position",
						schemaPath: "#/properties/position/required",
						keyword: "required",
						params: { missingProperty: "y" },
						message: "must have required property 'y'"
					};
					if (vErrors === null) vErrors = [err29];
					else vErrors.push(err29);
					errors++;
				}
				for (const key4 in data23) if (!(key4 === "x" || key4 === "y")) {
					const err30 = {
						instancePath: instancePath + "/position",
						schemaPath: "#/properties/position/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key4 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err30];
					else vErrors.push(err30);
					errors++;
				}
				if (data23.x !== void 0) {
					let data24 = data23.x;
					if (!(typeof data24 == "number" && isFinite(data24))) {
						const err31 = {
							instancePath: instancePath + "/position/x",
							schemaPath: "#/properties/position/properties/x/type",
							keyword: "type",
							params: { type: "number" },
							message: "must be number"
						};
						if (vErrors === null) vErrors = [err31];
						else vErrors.push(err31);
						errors++;
					}
				}
				if (data23.y !== void 0) {
					let data25 = data23.y;
					if (!(typeof data25 == "number" && isFinite(data25))) {
						const err32 = {
							instancePath: instancePath + "/position/y",
							schemaPath: "#/properties/position/properties/y/type",
							keyword: "type",
							params: { type: "number" },
							message: "must be number"
						};
						if (vErrors === null) vErrors = [err32];
						else vErrors.push(err32);
						errors++;
					}
				}
			} else {
				const err33 = {
					instancePath: instancePath + "/position",
					schemaPath: "#/properties/position/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err33];
				else vErrors.push(err33);
				errors++;
			}
		}
		if (data.color !== void 0) {
			if (!validate124(data.color, {
				instancePath: instancePath + "/color",
				parentData: data,
				parentDataProperty: "color",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate124.errors);
				errors = vErrors.length;
			}
		}
		if (data.icon !== void 0) {
			if (!validate22(data.icon, {
				instancePath: instancePath + "/icon",
				parentData: data,
				parentDataProperty: "icon",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.archived !== void 0) {
			if (typeof data.archived !== "boolean") {
				const err34 = {
					instancePath: instancePath + "/archived",
					schemaPath: "#/properties/archived/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err34];
				else vErrors.push(err34);
				errors++;
			}
		}
		for (const key5 in data) if (pattern0.test(key5)) {
			if (!validate28(data[key5], {
				instancePath: instancePath + "/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: data,
				parentDataProperty: key5,
				rootData
			})) {
				vErrors = withErrors(vErrors, validate28.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err35 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err35];
		else vErrors.push(err35);
		errors++;
	}
	validate94.errors = vErrors;
	return errors === 0;
}
const schema30 = {
	"type": "object",
	"required": [
		"from",
		"to",
		"kind"
	],
	"additionalProperties": false,
	"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
	"properties": {
		"from": { "$ref": "#/definitions/Id" },
		"to": { "oneOf": [{ "$ref": "#/definitions/Id" }, {
			"type": "object",
			"required": ["funnel", "stage"],
			"additionalProperties": false,
			"properties": {
				"funnel": { "$ref": "#/definitions/Id" },
				"stage": { "$ref": "#/definitions/Id" }
			}
		}] },
		"kind": { "enum": [
			"advance",
			"lose",
			"recycle",
			"handoff"
		] },
		"title": { "$ref": "#/definitions/Text" },
		"when": { "$ref": "#/definitions/Formula" },
		"entity": {
			"description": "Hand-off: the field that names the entity in the other funnel.",
			"$ref": "#/definitions/Id"
		},
		"archived": { "type": "boolean" }
	}
};
function validate129(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.from === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "from" },
				message: "must have required property 'from'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.to === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "to" },
				message: "must have required property 'to'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.kind === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kind" },
				message: "must have required property 'kind'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "from" || key0 === "to" || key0 === "kind" || key0 === "title" || key0 === "when" || key0 === "entity" || key0 === "archived" || pattern0.test(key0))) {
			const err3 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.from !== void 0) {
			if (!validate22(data.from, {
				instancePath: instancePath + "/from",
				parentData: data,
				parentDataProperty: "from",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.to !== void 0) {
			let data1 = data.to;
			const _errs4 = errors;
			let valid1 = false;
			let passing0 = null;
			const _errs5 = errors;
			if (!validate22(data1, {
				instancePath: instancePath + "/to",
				parentData: data,
				parentDataProperty: "to",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
			var _valid0 = _errs5 === errors;
			if (_valid0) {
				valid1 = true;
				passing0 = 0;
			}
			const _errs6 = errors;
			if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
				if (data1.funnel === void 0) {
					const err4 = {
						instancePath: instancePath + "/to",
						schemaPath: "#/properties/to/oneOf/1/required",
						keyword: "required",
						params: { missingProperty: "funnel" },
						message: "must have required property 'funnel'"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (data1.stage === void 0) {
					const err5 = {
						instancePath: instancePath + "/to",
						schemaPath: "#/properties/to/oneOf/1/required",
						keyword: "required",
						params: { missingProperty: "stage" },
						message: "must have required property 'stage'"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				for (const key1 in data1) if (!(key1 === "funnel" || key1 === "stage")) {
					const err6 = {
						instancePath: instancePath + "/to",
						schemaPath: "#/properties/to/oneOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data1.funnel !== void 0) {
					if (!validate22(data1.funnel, {
						instancePath: instancePath + "/to/funnel",
						parentData: data1,
						parentDataProperty: "funnel",
						rootData
					})) {
						vErrors = withErrors(vErrors, validate22.errors);
						errors = vErrors.length;
					}
				}
				if (data1.stage !== void 0) {
					if (!validate22(data1.stage, {
						instancePath: instancePath + "/to/stage",
						parentData: data1,
						parentDataProperty: "stage",
						rootData
					})) {
						vErrors = withErrors(vErrors, validate22.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/to",
					schemaPath: "#/properties/to/oneOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
			var _valid0 = _errs6 === errors;
			if (_valid0 && valid1) {
				valid1 = false;
				passing0 = [passing0, 1];
			} else if (_valid0) {
				valid1 = true;
				passing0 = 1;
			}
			if (!valid1) {
				const err8 = {
					instancePath: instancePath + "/to",
					schemaPath: "#/properties/to/oneOf",
					keyword: "oneOf",
					params: { passingSchemas: passing0 },
					message: "must match exactly one schema in oneOf"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			} else {
				errors = _errs4;
				if (vErrors !== null) {
					if (_errs4) vErrors.length = _errs4;
					else vErrors = null;
				}
			}
		}
		if (data.kind !== void 0) {
			let data4 = data.kind;
			if (!(data4 === "advance" || data4 === "lose" || data4 === "recycle" || data4 === "handoff")) {
				const err9 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/enum",
					keyword: "enum",
					params: { allowedValues: schema30.properties.kind.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.title !== void 0) {
			if (!validate24(data.title, {
				instancePath: instancePath + "/title",
				parentData: data,
				parentDataProperty: "title",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.when !== void 0) {
			if (!validate56(data.when, {
				instancePath: instancePath + "/when",
				parentData: data,
				parentDataProperty: "when",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate56.errors);
				errors = vErrors.length;
			}
		}
		if (data.entity !== void 0) {
			if (!validate22(data.entity, {
				instancePath: instancePath + "/entity",
				parentData: data,
				parentDataProperty: "entity",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.archived !== void 0) {
			if (typeof data.archived !== "boolean") {
				const err10 = {
					instancePath: instancePath + "/archived",
					schemaPath: "#/properties/archived/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		for (const key2 in data) if (pattern0.test(key2)) {
			if (!validate28(data[key2], {
				instancePath: instancePath + "/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: data,
				parentDataProperty: key2,
				rootData
			})) {
				vErrors = withErrors(vErrors, validate28.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err11 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err11];
		else vErrors.push(err11);
		errors++;
	}
	validate129.errors = vErrors;
	return errors === 0;
}
const schema31 = {
	"type": "object",
	"required": ["method"],
	"additionalProperties": false,
	"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
	"properties": {
		"method": { "enum": ["history", "sequence"] },
		"window": { "$ref": "#/definitions/Window" },
		"order": { "enum": [
			"ordered",
			"strict",
			"unordered"
		] },
		"entry": {
			"description": "Sequence: fixes the earliest entry in range.",
			"const": "first"
		},
		"exclude": {
			"type": "array",
			"maxItems": 100,
			"items": {
				"type": "object",
				"required": [
					"signal",
					"after",
					"before"
				],
				"additionalProperties": false,
				"properties": {
					"signal": { "$ref": "#/definitions/Signal" },
					"after": { "$ref": "#/definitions/Id" },
					"before": { "$ref": "#/definitions/Id" }
				}
			}
		}
	}
};
function validate141(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (Object.keys(data).length > 1) {
			const err0 = {
				instancePath,
				schemaPath: "#/maxProperties",
				keyword: "maxProperties",
				params: { limit: 1 },
				message: "must NOT have more than 1 properties"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (Object.keys(data).length < 1) {
			const err1 = {
				instancePath,
				schemaPath: "#/minProperties",
				keyword: "minProperties",
				params: { limit: 1 },
				message: "must NOT have fewer than 1 properties"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "days" || key0 === "hours" || key0 === "minutes" || key0 === "seconds")) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.days !== void 0) {
			let data0 = data.days;
			if (typeof data0 == "number" && isFinite(data0)) {
				if (data0 <= 0 || isNaN(data0)) {
					const err3 = {
						instancePath: instancePath + "/days",
						schemaPath: "#/properties/days/exclusiveMinimum",
						keyword: "exclusiveMinimum",
						params: {
							comparison: ">",
							limit: 0
						},
						message: "must be > 0"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/days",
					schemaPath: "#/properties/days/type",
					keyword: "type",
					params: { type: "number" },
					message: "must be number"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.hours !== void 0) {
			let data1 = data.hours;
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 <= 0 || isNaN(data1)) {
					const err5 = {
						instancePath: instancePath + "/hours",
						schemaPath: "#/properties/hours/exclusiveMinimum",
						keyword: "exclusiveMinimum",
						params: {
							comparison: ">",
							limit: 0
						},
						message: "must be > 0"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/hours",
					schemaPath: "#/properties/hours/type",
					keyword: "type",
					params: { type: "number" },
					message: "must be number"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.minutes !== void 0) {
			let data2 = data.minutes;
			if (typeof data2 == "number" && isFinite(data2)) {
				if (data2 <= 0 || isNaN(data2)) {
					const err7 = {
						instancePath: instancePath + "/minutes",
						schemaPath: "#/properties/minutes/exclusiveMinimum",
						keyword: "exclusiveMinimum",
						params: {
							comparison: ">",
							limit: 0
						},
						message: "must be > 0"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/minutes",
					schemaPath: "#/properties/minutes/type",
					keyword: "type",
					params: { type: "number" },
					message: "must be number"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.seconds !== void 0) {
			let data3 = data.seconds;
			if (typeof data3 == "number" && isFinite(data3)) {
				if (data3 <= 0 || isNaN(data3)) {
					const err9 = {
						instancePath: instancePath + "/seconds",
						schemaPath: "#/properties/seconds/exclusiveMinimum",
						keyword: "exclusiveMinimum",
						params: {
							comparison: ">",
							limit: 0
						},
						message: "must be > 0"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/seconds",
					schemaPath: "#/properties/seconds/type",
					keyword: "type",
					params: { type: "number" },
					message: "must be number"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
	} else {
		const err11 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err11];
		else vErrors.push(err11);
		errors++;
	}
	validate141.errors = vErrors;
	return errors === 0;
}
function validate140(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.method === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "method" },
				message: "must have required property 'method'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "method" || key0 === "window" || key0 === "order" || key0 === "entry" || key0 === "exclude" || pattern0.test(key0))) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.method !== void 0) {
			let data0 = data.method;
			if (!(data0 === "history" || data0 === "sequence")) {
				const err2 = {
					instancePath: instancePath + "/method",
					schemaPath: "#/properties/method/enum",
					keyword: "enum",
					params: { allowedValues: schema31.properties.method.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.window !== void 0) {
			if (!validate141(data.window, {
				instancePath: instancePath + "/window",
				parentData: data,
				parentDataProperty: "window",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate141.errors);
				errors = vErrors.length;
			}
		}
		if (data.order !== void 0) {
			let data2 = data.order;
			if (!(data2 === "ordered" || data2 === "strict" || data2 === "unordered")) {
				const err3 = {
					instancePath: instancePath + "/order",
					schemaPath: "#/properties/order/enum",
					keyword: "enum",
					params: { allowedValues: schema31.properties.order.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.entry !== void 0) {
			if ("first" !== data.entry) {
				const err4 = {
					instancePath: instancePath + "/entry",
					schemaPath: "#/properties/entry/const",
					keyword: "const",
					params: { allowedValue: "first" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.exclude !== void 0) {
			let data4 = data.exclude;
			if (Array.isArray(data4)) {
				if (data4.length > 100) {
					const err5 = {
						instancePath: instancePath + "/exclude",
						schemaPath: "#/properties/exclude/maxItems",
						keyword: "maxItems",
						params: { limit: 100 },
						message: "must NOT have more than 100 items"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				const len0 = data4.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data5 = data4[i0];
					if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
						if (data5.signal === void 0) {
							const err6 = {
								instancePath: instancePath + "/exclude/" + i0,
								schemaPath: "#/properties/exclude/items/required",
								keyword: "required",
								params: { missingProperty: "signal" },
								message: "must have required property 'signal'"
							};
							if (vErrors === null) vErrors = [err6];
							else vErrors.push(err6);
							errors++;
						}
						if (data5.after === void 0) {
							const err7 = {
								instancePath: instancePath + "/exclude/" + i0,
								schemaPath: "#/properties/exclude/items/required",
								keyword: "required",
								params: { missingProperty: "after" },
								message: "must have required property 'after'"
							};
							if (vErrors === null) vErrors = [err7];
							else vErrors.push(err7);
							errors++;
						}
						if (data5.before === void 0) {
							const err8 = {
								instancePath: instancePath + "/exclude/" + i0,
								schemaPath: "#/properties/exclude/items/required",
								keyword: "required",
								params: { missingProperty: "before" },
								message: "must have required property 'before'"
							};
							if (vErrors === null) vErrors = [err8];
							else vErrors.push(err8);
							errors++;
						}
						for (const key1 in data5) if (!(key1 === "signal" || key1 === "after" || key1 === "before")) {
							const err9 = {
								instancePath: instancePath + "/exclude/" + i0,
								schemaPath: "#/properties/exclude/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key1 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
						if (data5.signal !== void 0) {
							if (!validate98(data5.signal, {
								instancePath: instancePath + "/exclude/" + i0 + "/signal",
								parentData: data5,
								parentDataProperty: "signal",
								rootData
							})) {
								vErrors = withErrors(vErrors, validate98.errors);
								errors = vErrors.length;
							}
						}
						if (data5.after !== void 0) {
							if (!validate22(data5.after, {
								instancePath: instancePath + "/exclude/" + i0 + "/after",
								parentData: data5,
								parentDataProperty: "after",
								rootData
							})) {
								vErrors = withErrors(vErrors, validate22.errors);
								errors = vErrors.length;
							}
						}
						if (data5.before !== void 0) {
							if (!validate22(data5.before, {
								instancePath: instancePath + "/exclude/" + i0 + "/before",
								parentData: data5,
								parentDataProperty: "before",
								rootData
							})) {
								vErrors = withErrors(vErrors, validate22.errors);
								errors = vErrors.length;
							}
						}
					} else {
						const err10 = {
							instancePath: instancePath + "/exclude/" + i0,
							schemaPath: "#/properties/exclude/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/exclude",
					schemaPath: "#/properties/exclude/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		for (const key2 in data) if (pattern0.test(key2)) {
			if (!validate28(data[key2], {
				instancePath: instancePath + "/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: data,
				parentDataProperty: key2,
				rootData
			})) {
				vErrors = withErrors(vErrors, validate28.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err12 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err12];
		else vErrors.push(err12);
		errors++;
	}
	validate140.errors = vErrors;
	return errors === 0;
}
function validate148(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.title === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "title" },
				message: "must have required property 'title'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.stages === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "stages" },
				message: "must have required property 'stages'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "id" || key0 === "title" || key0 === "stages" || key0 === "color" || pattern0.test(key0))) {
			const err3 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate22(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.title !== void 0) {
			if (!validate24(data.title, {
				instancePath: instancePath + "/title",
				parentData: data,
				parentDataProperty: "title",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.stages !== void 0) {
			let data2 = data.stages;
			if (Array.isArray(data2)) {
				if (data2.length > 2e3) {
					const err4 = {
						instancePath: instancePath + "/stages",
						schemaPath: "#/properties/stages/maxItems",
						keyword: "maxItems",
						params: { limit: 2e3 },
						message: "must NOT have more than 2000 items"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				const len0 = data2.length;
				for (let i0 = 0; i0 < len0; i0++) if (!validate22(data2[i0], {
					instancePath: instancePath + "/stages/" + i0,
					parentData: data2,
					parentDataProperty: i0,
					rootData
				})) {
					vErrors = withErrors(vErrors, validate22.errors);
					errors = vErrors.length;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/stages",
					schemaPath: "#/properties/stages/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.color !== void 0) {
			if (!validate124(data.color, {
				instancePath: instancePath + "/color",
				parentData: data,
				parentDataProperty: "color",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate124.errors);
				errors = vErrors.length;
			}
		}
		for (const key1 in data) if (pattern0.test(key1)) {
			if (!validate28(data[key1], {
				instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: data,
				parentDataProperty: key1,
				rootData
			})) {
				vErrors = withErrors(vErrors, validate28.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err6 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err6];
		else vErrors.push(err6);
		errors++;
	}
	validate148.errors = vErrors;
	return errors === 0;
}
function validate83(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.stages === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "stages" },
				message: "must have required property 'stages'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(func2.call(schema21.properties, key0) || pattern0.test(key0))) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate22(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.title !== void 0) {
			if (!validate24(data.title, {
				instancePath: instancePath + "/title",
				parentData: data,
				parentDataProperty: "title",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.description !== void 0) {
			if (!validate24(data.description, {
				instancePath: instancePath + "/description",
				parentData: data,
				parentDataProperty: "description",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.entity !== void 0) {
			let data3 = data.entity;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				for (const key1 in data3) if (!(key1 === "title" || pattern0.test(key1))) {
					const err3 = {
						instancePath: instancePath + "/entity",
						schemaPath: "#/properties/entity/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (data3.title !== void 0) {
					if (!validate24(data3.title, {
						instancePath: instancePath + "/entity/title",
						parentData: data3,
						parentDataProperty: "title",
						rootData
					})) {
						vErrors = withErrors(vErrors, validate24.errors);
						errors = vErrors.length;
					}
				}
				for (const key2 in data3) if (pattern0.test(key2)) {
					if (!validate28(data3[key2], {
						instancePath: instancePath + "/entity/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
						parentData: data3,
						parentDataProperty: key2,
						rootData
					})) {
						vErrors = withErrors(vErrors, validate28.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/entity",
					schemaPath: "#/properties/entity/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.value !== void 0) {
			if (!validate89(data.value, {
				instancePath: instancePath + "/value",
				parentData: data,
				parentDataProperty: "value",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate89.errors);
				errors = vErrors.length;
			}
		}
		if (data.stages !== void 0) {
			let data7 = data.stages;
			if (Array.isArray(data7)) {
				if (data7.length > 2e3) {
					const err5 = {
						instancePath: instancePath + "/stages",
						schemaPath: "#/properties/stages/maxItems",
						keyword: "maxItems",
						params: { limit: 2e3 },
						message: "must NOT have more than 2000 items"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				const len0 = data7.length;
				for (let i0 = 0; i0 < len0; i0++) if (!validate94(data7[i0], {
					instancePath: instancePath + "/stages/" + i0,
					parentData: data7,
					parentDataProperty: i0,
					rootData
				})) {
					vErrors = withErrors(vErrors, validate94.errors);
					errors = vErrors.length;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/stages",
					schemaPath: "#/properties/stages/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.transitions !== void 0) {
			let data9 = data.transitions;
			if (Array.isArray(data9)) {
				if (data9.length > 2e4) {
					const err7 = {
						instancePath: instancePath + "/transitions",
						schemaPath: "#/properties/transitions/maxItems",
						keyword: "maxItems",
						params: { limit: 2e4 },
						message: "must NOT have more than 20000 items"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				const len1 = data9.length;
				for (let i1 = 0; i1 < len1; i1++) if (!validate129(data9[i1], {
					instancePath: instancePath + "/transitions/" + i1,
					parentData: data9,
					parentDataProperty: i1,
					rootData
				})) {
					vErrors = withErrors(vErrors, validate129.errors);
					errors = vErrors.length;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/transitions",
					schemaPath: "#/properties/transitions/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.path !== void 0) {
			let data11 = data.path;
			if (Array.isArray(data11)) {
				const len2 = data11.length;
				for (let i2 = 0; i2 < len2; i2++) if (!validate22(data11[i2], {
					instancePath: instancePath + "/path/" + i2,
					parentData: data11,
					parentDataProperty: i2,
					rootData
				})) {
					vErrors = withErrors(vErrors, validate22.errors);
					errors = vErrors.length;
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/path",
					schemaPath: "#/properties/path/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.counting !== void 0) {
			if (!validate140(data.counting, {
				instancePath: instancePath + "/counting",
				parentData: data,
				parentDataProperty: "counting",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate140.errors);
				errors = vErrors.length;
			}
		}
		if (data.groups !== void 0) {
			let data14 = data.groups;
			if (Array.isArray(data14)) {
				if (data14.length > 200) {
					const err10 = {
						instancePath: instancePath + "/groups",
						schemaPath: "#/properties/groups/maxItems",
						keyword: "maxItems",
						params: { limit: 200 },
						message: "must NOT have more than 200 items"
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				const len3 = data14.length;
				for (let i3 = 0; i3 < len3; i3++) if (!validate148(data14[i3], {
					instancePath: instancePath + "/groups/" + i3,
					parentData: data14,
					parentDataProperty: i3,
					rootData
				})) {
					vErrors = withErrors(vErrors, validate148.errors);
					errors = vErrors.length;
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/groups",
					schemaPath: "#/properties/groups/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.tags !== void 0) {
			let data16 = data.tags;
			if (Array.isArray(data16)) {
				if (data16.length > 50) {
					const err12 = {
						instancePath: instancePath + "/tags",
						schemaPath: "#/properties/tags/maxItems",
						keyword: "maxItems",
						params: { limit: 50 },
						message: "must NOT have more than 50 items"
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				const len4 = data16.length;
				for (let i4 = 0; i4 < len4; i4++) {
					let data17 = data16[i4];
					if (typeof data17 === "string") {
						if (func3(data17) > 60) {
							const err13 = {
								instancePath: instancePath + "/tags/" + i4,
								schemaPath: "#/properties/tags/items/maxLength",
								keyword: "maxLength",
								params: { limit: 60 },
								message: "must NOT have more than 60 characters"
							};
							if (vErrors === null) vErrors = [err13];
							else vErrors.push(err13);
							errors++;
						}
						if (func3(data17) < 1) {
							const err14 = {
								instancePath: instancePath + "/tags/" + i4,
								schemaPath: "#/properties/tags/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							if (vErrors === null) vErrors = [err14];
							else vErrors.push(err14);
							errors++;
						}
					} else {
						const err15 = {
							instancePath: instancePath + "/tags/" + i4,
							schemaPath: "#/properties/tags/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err15];
						else vErrors.push(err15);
						errors++;
					}
				}
			} else {
				const err16 = {
					instancePath: instancePath + "/tags",
					schemaPath: "#/properties/tags/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.archived !== void 0) {
			if (typeof data.archived !== "boolean") {
				const err17 = {
					instancePath: instancePath + "/archived",
					schemaPath: "#/properties/archived/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
		}
		for (const key3 in data) if (pattern0.test(key3)) {
			if (!validate28(data[key3], {
				instancePath: instancePath + "/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: data,
				parentDataProperty: key3,
				rootData
			})) {
				vErrors = withErrors(vErrors, validate28.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err18 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err18];
		else vErrors.push(err18);
		errors++;
	}
	validate83.errors = vErrors;
	return errors === 0;
}
const schema34 = {
	"type": "object",
	"required": ["id", "formula"],
	"additionalProperties": false,
	"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
	"properties": {
		"id": { "$ref": "#/definitions/Id" },
		"title": { "$ref": "#/definitions/Text" },
		"description": { "$ref": "#/definitions/Text" },
		"kind": {
			"description": "A result, the behavior believed to cause it, or the capability behind that.",
			"enum": [
				"result",
				"behavior",
				"capability"
			]
		},
		"formula": { "$ref": "#/definitions/Formula" },
		"format": { "$ref": "#/definitions/NumberFormat" },
		"good": {
			"description": "The direction that is good, or the band that is.",
			"oneOf": [{ "enum": ["higher", "lower"] }, {
				"type": "object",
				"required": ["band"],
				"additionalProperties": false,
				"properties": { "band": {
					"type": "array",
					"minItems": 2,
					"maxItems": 2,
					"items": { "type": "number" },
					"tsType": "[number, number]"
				} }
			}]
		},
		"targets": {
			"type": "array",
			"maxItems": 1e3,
			"items": { "$ref": "#/definitions/Target" }
		},
		"benchmarks": {
			"type": "array",
			"maxItems": 1e3,
			"items": { "$ref": "#/definitions/Benchmark" }
		},
		"drivers": {
			"description": "Metrics believed to be causes, beside those that the formula shows.",
			"type": "array",
			"maxItems": 1e3,
			"items": { "$ref": "#/definitions/Id" }
		},
		"examples": {
			"type": "array",
			"maxItems": 1e3,
			"items": { "$ref": "#/definitions/Example" }
		},
		"archived": { "type": "boolean" }
	}
};
const schema35 = {
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
	"properties": {
		"style": { "enum": [
			"number",
			"percent",
			"currency"
		] },
		"digits": {
			"description": "Digits after the point.",
			"type": "integer",
			"minimum": 0,
			"maximum": 10
		},
		"notation": { "enum": ["standard", "compact"] }
	}
};
function validate162(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!(key0 === "style" || key0 === "digits" || key0 === "notation" || pattern0.test(key0))) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.style !== void 0) {
			let data0 = data.style;
			if (!(data0 === "number" || data0 === "percent" || data0 === "currency")) {
				const err1 = {
					instancePath: instancePath + "/style",
					schemaPath: "#/properties/style/enum",
					keyword: "enum",
					params: { allowedValues: schema35.properties.style.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.digits !== void 0) {
			let data1 = data.digits;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
				const err2 = {
					instancePath: instancePath + "/digits",
					schemaPath: "#/properties/digits/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 > 10 || isNaN(data1)) {
					const err3 = {
						instancePath: instancePath + "/digits",
						schemaPath: "#/properties/digits/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 10
						},
						message: "must be <= 10"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (data1 < 0 || isNaN(data1)) {
					const err4 = {
						instancePath: instancePath + "/digits",
						schemaPath: "#/properties/digits/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			}
		}
		if (data.notation !== void 0) {
			let data2 = data.notation;
			if (!(data2 === "standard" || data2 === "compact")) {
				const err5 = {
					instancePath: instancePath + "/notation",
					schemaPath: "#/properties/notation/enum",
					keyword: "enum",
					params: { allowedValues: schema35.properties.notation.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		for (const key1 in data) if (pattern0.test(key1)) {
			if (!validate28(data[key1], {
				instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: data,
				parentDataProperty: key1,
				rootData
			})) {
				vErrors = withErrors(vErrors, validate28.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err6 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err6];
		else vErrors.push(err6);
		errors++;
	}
	validate162.errors = vErrors;
	return errors === 0;
}
const schema37 = { "enum": [
	"day",
	"week",
	"month",
	"quarter",
	"year"
] };
function validate166(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (!(data === "day" || data === "week" || data === "month" || data === "quarter" || data === "year")) {
		const err0 = {
			instancePath,
			schemaPath: "#/enum",
			keyword: "enum",
			params: { allowedValues: schema37.enum },
			message: "must be equal to one of the allowed values"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	validate166.errors = vErrors;
	return errors === 0;
}
function validate170(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) {
			const _errs1 = errors;
			if (typeof key0 === "string") {
				if (!pattern1.test(key0)) {
					const err0 = {
						instancePath,
						schemaPath: "#/propertyNames/pattern",
						keyword: "pattern",
						params: { pattern: "^(?!(?:constructor|prototype)$)[a-z][a-z0-9_-]{0,63}$" },
						message: "must match pattern \"^(?!(?:constructor|prototype)$)[a-z][a-z0-9_-]{0,63}$\"",
						propertyName: key0
					};
					if (vErrors === null) vErrors = [err0];
					else vErrors.push(err0);
					errors++;
				}
			}
			if (!(_errs1 === errors)) {
				const err1 = {
					instancePath,
					schemaPath: "#/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: key0 },
					message: "property name must be valid"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		for (const key1 in data) if (!validate47(data[key1], {
			instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
			parentData: data,
			parentDataProperty: key1,
			rootData
		})) {
			vErrors = withErrors(vErrors, validate47.errors);
			errors = vErrors.length;
		}
	} else {
		const err2 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err2];
		else vErrors.push(err2);
		errors++;
	}
	validate170.errors = vErrors;
	return errors === 0;
}
function validate165(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.value === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "value" },
				message: "must have required property 'value'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "value" || key0 === "grain" || key0 === "from" || key0 === "to" || key0 === "where" || pattern0.test(key0))) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.value !== void 0) {
			let data0 = data.value;
			if (!(typeof data0 == "number" && isFinite(data0))) {
				const err2 = {
					instancePath: instancePath + "/value",
					schemaPath: "#/properties/value/type",
					keyword: "type",
					params: { type: "number" },
					message: "must be number"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.grain !== void 0) {
			if (!validate166(data.grain, {
				instancePath: instancePath + "/grain",
				parentData: data,
				parentDataProperty: "grain",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate166.errors);
				errors = vErrors.length;
			}
		}
		if (data.from !== void 0) {
			if (!validate110(data.from, {
				instancePath: instancePath + "/from",
				parentData: data,
				parentDataProperty: "from",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate110.errors);
				errors = vErrors.length;
			}
		}
		if (data.to !== void 0) {
			if (!validate110(data.to, {
				instancePath: instancePath + "/to",
				parentData: data,
				parentDataProperty: "to",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate110.errors);
				errors = vErrors.length;
			}
		}
		if (data.where !== void 0) {
			if (!validate170(data.where, {
				instancePath: instancePath + "/where",
				parentData: data,
				parentDataProperty: "where",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate170.errors);
				errors = vErrors.length;
			}
		}
		for (const key1 in data) if (pattern0.test(key1)) {
			if (!validate28(data[key1], {
				instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: data,
				parentDataProperty: key1,
				rootData
			})) {
				vErrors = withErrors(vErrors, validate28.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err3 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err3];
		else vErrors.push(err3);
		errors++;
	}
	validate165.errors = vErrors;
	return errors === 0;
}
const pattern46 = /* @__PURE__ */ new RegExp("^(?:[hH][tT][tT][pP][sS]?://[^\\s\\\\]+|(?:\\.{0,2}/)?(?![/\\\\])[^\\s:\\\\]*(?:[/?#][^\\s\\\\]*)?)$", "u");
function validate178(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (typeof data === "string") {
		if (func3(data) > 2e3) {
			const err0 = {
				instancePath,
				schemaPath: "#/maxLength",
				keyword: "maxLength",
				params: { limit: 2e3 },
				message: "must NOT have more than 2000 characters"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (!pattern46.test(data)) {
			const err1 = {
				instancePath,
				schemaPath: "#/pattern",
				keyword: "pattern",
				params: { pattern: "^(?:[hH][tT][tT][pP][sS]?://[^\\s\\\\]+|(?:\\.{0,2}/)?(?![/\\\\])[^\\s:\\\\]*(?:[/?#][^\\s\\\\]*)?)$" },
				message: "must match pattern \"^(?:[hH][tT][tT][pP][sS]?://[^\\s\\\\]+|(?:\\.{0,2}/)?(?![/\\\\])[^\\s:\\\\]*(?:[/?#][^\\s\\\\]*)?)$\""
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
	} else {
		const err2 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "string" },
			message: "must be string"
		};
		if (vErrors === null) vErrors = [err2];
		else vErrors.push(err2);
		errors++;
	}
	validate178.errors = vErrors;
	return errors === 0;
}
function validate175(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.value === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "value" },
				message: "must have required property 'value'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "value" || key0 === "label" || key0 === "source" || key0 === "link" || key0 === "date" || key0 === "peers" || key0 === "where" || pattern0.test(key0))) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.value !== void 0) {
			let data0 = data.value;
			if (!(typeof data0 == "number" && isFinite(data0))) {
				const err2 = {
					instancePath: instancePath + "/value",
					schemaPath: "#/properties/value/type",
					keyword: "type",
					params: { type: "number" },
					message: "must be number"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.label !== void 0) {
			if (!validate24(data.label, {
				instancePath: instancePath + "/label",
				parentData: data,
				parentDataProperty: "label",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.source !== void 0) {
			if (!validate24(data.source, {
				instancePath: instancePath + "/source",
				parentData: data,
				parentDataProperty: "source",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.link !== void 0) {
			if (!validate178(data.link, {
				instancePath: instancePath + "/link",
				parentData: data,
				parentDataProperty: "link",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate178.errors);
				errors = vErrors.length;
			}
		}
		if (data.date !== void 0) {
			if (!validate110(data.date, {
				instancePath: instancePath + "/date",
				parentData: data,
				parentDataProperty: "date",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate110.errors);
				errors = vErrors.length;
			}
		}
		if (data.peers !== void 0) {
			let data5 = data.peers;
			if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
				const err3 = {
					instancePath: instancePath + "/peers",
					schemaPath: "#/properties/peers/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
			if (typeof data5 == "number" && isFinite(data5)) {
				if (data5 < 1 || isNaN(data5)) {
					const err4 = {
						instancePath: instancePath + "/peers",
						schemaPath: "#/properties/peers/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			}
		}
		if (data.where !== void 0) {
			if (!validate170(data.where, {
				instancePath: instancePath + "/where",
				parentData: data,
				parentDataProperty: "where",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate170.errors);
				errors = vErrors.length;
			}
		}
		for (const key1 in data) if (pattern0.test(key1)) {
			if (!validate28(data[key1], {
				instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: data,
				parentDataProperty: key1,
				rootData
			})) {
				vErrors = withErrors(vErrors, validate28.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err5 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err5];
		else vErrors.push(err5);
		errors++;
	}
	validate175.errors = vErrors;
	return errors === 0;
}
const formats4 = require_formats().fullFormats["date-time"];
function validate189(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (typeof data !== "string") {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "string" },
			message: "must be string"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	const _errs1 = errors;
	let valid0 = false;
	const _errs2 = errors;
	if (typeof data === "string") {
		if (!formats0.validate(data)) {
			const err1 = {
				instancePath,
				schemaPath: "#/anyOf/0/format",
				keyword: "format",
				params: { format: "date" },
				message: "must match format \"date\""
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
	}
	var _valid0 = _errs2 === errors;
	valid0 = valid0 || _valid0;
	if (!valid0) {
		const _errs3 = errors;
		if (typeof data === "string") {
			if (!formats4.validate(data)) {
				const err2 = {
					instancePath,
					schemaPath: "#/anyOf/1/format",
					keyword: "format",
					params: { format: "date-time" },
					message: "must match format \"date-time\""
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		var _valid0 = _errs3 === errors;
		valid0 = valid0 || _valid0;
	}
	if (!valid0) {
		const err3 = {
			instancePath,
			schemaPath: "#/anyOf",
			keyword: "anyOf",
			params: {},
			message: "must match a schema in anyOf"
		};
		if (vErrors === null) vErrors = [err3];
		else vErrors.push(err3);
		errors++;
	} else {
		errors = _errs1;
		if (vErrors !== null) {
			if (_errs1) vErrors.length = _errs1;
			else vErrors = null;
		}
	}
	validate189.errors = vErrors;
	return errors === 0;
}
function validate188(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!(key0 === "from" || key0 === "to")) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.from !== void 0) {
			if (!validate189(data.from, {
				instancePath: instancePath + "/from",
				parentData: data,
				parentDataProperty: "from",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate189.errors);
				errors = vErrors.length;
			}
		}
		if (data.to !== void 0) {
			if (!validate189(data.to, {
				instancePath: instancePath + "/to",
				parentData: data,
				parentDataProperty: "to",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate189.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err1 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err1];
		else vErrors.push(err1);
		errors++;
	}
	validate188.errors = vErrors;
	return errors === 0;
}
function validate185(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.given === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "given" },
				message: "must have required property 'given'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.expect === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "expect" },
				message: "must have required property 'expect'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "title" || key0 === "given" || key0 === "range" || key0 === "asOf" || key0 === "parameters" || key0 === "expect" || pattern0.test(key0))) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.title !== void 0) {
			if (!validate24(data.title, {
				instancePath: instancePath + "/title",
				parentData: data,
				parentDataProperty: "title",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.given !== void 0) {
			let data1 = data.given;
			if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
				for (const key1 in data1) {
					const _errs5 = errors;
					if (typeof key1 === "string") {
						if (!pattern1.test(key1)) {
							const err3 = {
								instancePath: instancePath + "/given",
								schemaPath: "#/properties/given/propertyNames/pattern",
								keyword: "pattern",
								params: { pattern: "^(?!(?:constructor|prototype)$)[a-z][a-z0-9_-]{0,63}$" },
								message: "must match pattern \"^(?!(?:constructor|prototype)$)[a-z][a-z0-9_-]{0,63}$\"",
								propertyName: key1
							};
							if (vErrors === null) vErrors = [err3];
							else vErrors.push(err3);
							errors++;
						}
					}
					if (!(_errs5 === errors)) {
						const err4 = {
							instancePath: instancePath + "/given",
							schemaPath: "#/properties/given/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key1 },
							message: "property name must be valid"
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
				}
				for (const key2 in data1) {
					let data2 = data1[key2];
					if (Array.isArray(data2)) {
						if (data2.length > 1e4) {
							const err5 = {
								instancePath: instancePath + "/given/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/given/additionalProperties/maxItems",
								keyword: "maxItems",
								params: { limit: 1e4 },
								message: "must NOT have more than 10000 items"
							};
							if (vErrors === null) vErrors = [err5];
							else vErrors.push(err5);
							errors++;
						}
						const len0 = data2.length;
						for (let i0 = 0; i0 < len0; i0++) {
							let data3 = data2[i0];
							if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
								for (const key3 in data3) {
									const _errs11 = errors;
									if (typeof key3 === "string") {
										if (!pattern1.test(key3)) {
											const err6 = {
												instancePath: instancePath + "/given/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i0,
												schemaPath: "#/properties/given/additionalProperties/items/propertyNames/pattern",
												keyword: "pattern",
												params: { pattern: "^(?!(?:constructor|prototype)$)[a-z][a-z0-9_-]{0,63}$" },
												message: "must match pattern \"^(?!(?:constructor|prototype)$)[a-z][a-z0-9_-]{0,63}$\"",
												propertyName: key3
											};
											if (vErrors === null) vErrors = [err6];
											else vErrors.push(err6);
											errors++;
										}
									}
									if (!(_errs11 === errors)) {
										const err7 = {
											instancePath: instancePath + "/given/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i0,
											schemaPath: "#/properties/given/additionalProperties/items/propertyNames",
											keyword: "propertyNames",
											params: { propertyName: key3 },
											message: "property name must be valid"
										};
										if (vErrors === null) vErrors = [err7];
										else vErrors.push(err7);
										errors++;
									}
								}
								for (const key4 in data3) if (!validate47(data3[key4], {
									instancePath: instancePath + "/given/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i0 + "/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
									parentData: data3,
									parentDataProperty: key4,
									rootData
								})) {
									vErrors = withErrors(vErrors, validate47.errors);
									errors = vErrors.length;
								}
							} else {
								const err8 = {
									instancePath: instancePath + "/given/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i0,
									schemaPath: "#/properties/given/additionalProperties/items/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err8];
								else vErrors.push(err8);
								errors++;
							}
						}
					} else {
						const err9 = {
							instancePath: instancePath + "/given/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/given/additionalProperties/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						if (vErrors === null) vErrors = [err9];
						else vErrors.push(err9);
						errors++;
					}
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/given",
					schemaPath: "#/properties/given/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.range !== void 0) {
			if (!validate188(data.range, {
				instancePath: instancePath + "/range",
				parentData: data,
				parentDataProperty: "range",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate188.errors);
				errors = vErrors.length;
			}
		}
		if (data.asOf !== void 0) {
			if (!validate189(data.asOf, {
				instancePath: instancePath + "/asOf",
				parentData: data,
				parentDataProperty: "asOf",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate189.errors);
				errors = vErrors.length;
			}
		}
		if (data.parameters !== void 0) {
			let data7 = data.parameters;
			if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
				for (const key5 in data7) {
					const _errs18 = errors;
					if (typeof key5 === "string") {
						if (!pattern1.test(key5)) {
							const err11 = {
								instancePath: instancePath + "/parameters",
								schemaPath: "#/properties/parameters/propertyNames/pattern",
								keyword: "pattern",
								params: { pattern: "^(?!(?:constructor|prototype)$)[a-z][a-z0-9_-]{0,63}$" },
								message: "must match pattern \"^(?!(?:constructor|prototype)$)[a-z][a-z0-9_-]{0,63}$\"",
								propertyName: key5
							};
							if (vErrors === null) vErrors = [err11];
							else vErrors.push(err11);
							errors++;
						}
					}
					if (!(_errs18 === errors)) {
						const err12 = {
							instancePath: instancePath + "/parameters",
							schemaPath: "#/properties/parameters/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key5 },
							message: "property name must be valid"
						};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
				}
				for (const key6 in data7) if (!validate47(data7[key6], {
					instancePath: instancePath + "/parameters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
					parentData: data7,
					parentDataProperty: key6,
					rootData
				})) {
					vErrors = withErrors(vErrors, validate47.errors);
					errors = vErrors.length;
				}
			} else {
				const err13 = {
					instancePath: instancePath + "/parameters",
					schemaPath: "#/properties/parameters/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.expect !== void 0) {
			if (!validate47(data.expect, {
				instancePath: instancePath + "/expect",
				parentData: data,
				parentDataProperty: "expect",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate47.errors);
				errors = vErrors.length;
			}
		}
		for (const key7 in data) if (pattern0.test(key7)) {
			if (!validate28(data[key7], {
				instancePath: instancePath + "/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: data,
				parentDataProperty: key7,
				rootData
			})) {
				vErrors = withErrors(vErrors, validate28.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err14 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err14];
		else vErrors.push(err14);
		errors++;
	}
	validate185.errors = vErrors;
	return errors === 0;
}
function validate157(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.formula === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "formula" },
				message: "must have required property 'formula'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(func2.call(schema34.properties, key0) || pattern0.test(key0))) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate22(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.title !== void 0) {
			if (!validate24(data.title, {
				instancePath: instancePath + "/title",
				parentData: data,
				parentDataProperty: "title",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.description !== void 0) {
			if (!validate24(data.description, {
				instancePath: instancePath + "/description",
				parentData: data,
				parentDataProperty: "description",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.kind !== void 0) {
			let data3 = data.kind;
			if (!(data3 === "result" || data3 === "behavior" || data3 === "capability")) {
				const err3 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/enum",
					keyword: "enum",
					params: { allowedValues: schema34.properties.kind.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.formula !== void 0) {
			if (!validate56(data.formula, {
				instancePath: instancePath + "/formula",
				parentData: data,
				parentDataProperty: "formula",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate56.errors);
				errors = vErrors.length;
			}
		}
		if (data.format !== void 0) {
			if (!validate162(data.format, {
				instancePath: instancePath + "/format",
				parentData: data,
				parentDataProperty: "format",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate162.errors);
				errors = vErrors.length;
			}
		}
		if (data.good !== void 0) {
			let data6 = data.good;
			const _errs9 = errors;
			let valid1 = false;
			let passing0 = null;
			const _errs10 = errors;
			if (!(data6 === "higher" || data6 === "lower")) {
				const err4 = {
					instancePath: instancePath + "/good",
					schemaPath: "#/properties/good/oneOf/0/enum",
					keyword: "enum",
					params: { allowedValues: schema34.properties.good.oneOf[0].enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
			var _valid0 = _errs10 === errors;
			if (_valid0) {
				valid1 = true;
				passing0 = 0;
			}
			const _errs11 = errors;
			if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
				if (data6.band === void 0) {
					const err5 = {
						instancePath: instancePath + "/good",
						schemaPath: "#/properties/good/oneOf/1/required",
						keyword: "required",
						params: { missingProperty: "band" },
						message: "must have required property 'band'"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				for (const key1 in data6) if (!(key1 === "band")) {
					const err6 = {
						instancePath: instancePath + "/good",
						schemaPath: "#/properties/good/oneOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data6.band !== void 0) {
					let data7 = data6.band;
					if (Array.isArray(data7)) {
						if (data7.length > 2) {
							const err7 = {
								instancePath: instancePath + "/good/band",
								schemaPath: "#/properties/good/oneOf/1/properties/band/maxItems",
								keyword: "maxItems",
								params: { limit: 2 },
								message: "must NOT have more than 2 items"
							};
							if (vErrors === null) vErrors = [err7];
							else vErrors.push(err7);
							errors++;
						}
						if (data7.length < 2) {
							const err8 = {
								instancePath: instancePath + "/good/band",
								schemaPath: "#/properties/good/oneOf/1/properties/band/minItems",
								keyword: "minItems",
								params: { limit: 2 },
								message: "must NOT have fewer than 2 items"
							};
							if (vErrors === null) vErrors = [err8];
							else vErrors.push(err8);
							errors++;
						}
						const len0 = data7.length;
						for (let i0 = 0; i0 < len0; i0++) {
							let data8 = data7[i0];
							if (!(typeof data8 == "number" && isFinite(data8))) {
								const err9 = {
									instancePath: instancePath + "/good/band/" + i0,
									schemaPath: "#/properties/good/oneOf/1/properties/band/items/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number"
								};
								if (vErrors === null) vErrors = [err9];
								else vErrors.push(err9);
								errors++;
							}
						}
					} else {
						const err10 = {
							instancePath: instancePath + "/good/band",
							schemaPath: "#/properties/good/oneOf/1/properties/band/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/good",
					schemaPath: "#/properties/good/oneOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
			var _valid0 = _errs11 === errors;
			if (_valid0 && valid1) {
				valid1 = false;
				passing0 = [passing0, 1];
			} else if (_valid0) {
				valid1 = true;
				passing0 = 1;
			}
			if (!valid1) {
				const err12 = {
					instancePath: instancePath + "/good",
					schemaPath: "#/properties/good/oneOf",
					keyword: "oneOf",
					params: { passingSchemas: passing0 },
					message: "must match exactly one schema in oneOf"
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			} else {
				errors = _errs9;
				if (vErrors !== null) {
					if (_errs9) vErrors.length = _errs9;
					else vErrors = null;
				}
			}
		}
		if (data.targets !== void 0) {
			let data9 = data.targets;
			if (Array.isArray(data9)) {
				if (data9.length > 1e3) {
					const err13 = {
						instancePath: instancePath + "/targets",
						schemaPath: "#/properties/targets/maxItems",
						keyword: "maxItems",
						params: { limit: 1e3 },
						message: "must NOT have more than 1000 items"
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
				const len1 = data9.length;
				for (let i1 = 0; i1 < len1; i1++) if (!validate165(data9[i1], {
					instancePath: instancePath + "/targets/" + i1,
					parentData: data9,
					parentDataProperty: i1,
					rootData
				})) {
					vErrors = withErrors(vErrors, validate165.errors);
					errors = vErrors.length;
				}
			} else {
				const err14 = {
					instancePath: instancePath + "/targets",
					schemaPath: "#/properties/targets/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.benchmarks !== void 0) {
			let data11 = data.benchmarks;
			if (Array.isArray(data11)) {
				if (data11.length > 1e3) {
					const err15 = {
						instancePath: instancePath + "/benchmarks",
						schemaPath: "#/properties/benchmarks/maxItems",
						keyword: "maxItems",
						params: { limit: 1e3 },
						message: "must NOT have more than 1000 items"
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
				const len2 = data11.length;
				for (let i2 = 0; i2 < len2; i2++) if (!validate175(data11[i2], {
					instancePath: instancePath + "/benchmarks/" + i2,
					parentData: data11,
					parentDataProperty: i2,
					rootData
				})) {
					vErrors = withErrors(vErrors, validate175.errors);
					errors = vErrors.length;
				}
			} else {
				const err16 = {
					instancePath: instancePath + "/benchmarks",
					schemaPath: "#/properties/benchmarks/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.drivers !== void 0) {
			let data13 = data.drivers;
			if (Array.isArray(data13)) {
				if (data13.length > 1e3) {
					const err17 = {
						instancePath: instancePath + "/drivers",
						schemaPath: "#/properties/drivers/maxItems",
						keyword: "maxItems",
						params: { limit: 1e3 },
						message: "must NOT have more than 1000 items"
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
				const len3 = data13.length;
				for (let i3 = 0; i3 < len3; i3++) if (!validate22(data13[i3], {
					instancePath: instancePath + "/drivers/" + i3,
					parentData: data13,
					parentDataProperty: i3,
					rootData
				})) {
					vErrors = withErrors(vErrors, validate22.errors);
					errors = vErrors.length;
				}
			} else {
				const err18 = {
					instancePath: instancePath + "/drivers",
					schemaPath: "#/properties/drivers/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
		if (data.examples !== void 0) {
			let data15 = data.examples;
			if (Array.isArray(data15)) {
				if (data15.length > 1e3) {
					const err19 = {
						instancePath: instancePath + "/examples",
						schemaPath: "#/properties/examples/maxItems",
						keyword: "maxItems",
						params: { limit: 1e3 },
						message: "must NOT have more than 1000 items"
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
				const len4 = data15.length;
				for (let i4 = 0; i4 < len4; i4++) if (!validate185(data15[i4], {
					instancePath: instancePath + "/examples/" + i4,
					parentData: data15,
					parentDataProperty: i4,
					rootData
				})) {
					vErrors = withErrors(vErrors, validate185.errors);
					errors = vErrors.length;
				}
			} else {
				const err20 = {
					instancePath: instancePath + "/examples",
					schemaPath: "#/properties/examples/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
		if (data.archived !== void 0) {
			if (typeof data.archived !== "boolean") {
				const err21 = {
					instancePath: instancePath + "/archived",
					schemaPath: "#/properties/archived/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
		for (const key2 in data) if (pattern0.test(key2)) {
			if (!validate28(data[key2], {
				instancePath: instancePath + "/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: data,
				parentDataProperty: key2,
				rootData
			})) {
				vErrors = withErrors(vErrors, validate28.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err22 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err22];
		else vErrors.push(err22);
		errors++;
	}
	validate157.errors = vErrors;
	return errors === 0;
}
const schema44 = {
	"description": "A suggestion: when it holds, its message is shown with the values put in.",
	"type": "object",
	"required": [
		"id",
		"when",
		"message"
	],
	"additionalProperties": false,
	"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
	"properties": {
		"id": { "$ref": "#/definitions/Id" },
		"title": { "$ref": "#/definitions/Text" },
		"when": { "$ref": "#/definitions/Formula" },
		"severity": { "enum": [
			"info",
			"warning",
			"critical"
		] },
		"message": {
			"description": "Text with {name} for each of values.",
			"$ref": "#/definitions/Text"
		},
		"values": {
			"type": "object",
			"propertyNames": { "pattern": "^(?!(?:constructor|prototype)$)[a-z][a-z0-9_-]{0,63}$" },
			"additionalProperties": { "$ref": "#/definitions/Formula" }
		},
		"action": {
			"type": "object",
			"required": ["title"],
			"additionalProperties": false,
			"properties": {
				"title": { "$ref": "#/definitions/Text" },
				"link": { "$ref": "#/definitions/Link" },
				"metric": { "$ref": "#/definitions/Id" },
				"funnel": { "$ref": "#/definitions/Id" },
				"stage": { "$ref": "#/definitions/Id" }
			}
		},
		"archived": { "type": "boolean" }
	}
};
function validate200(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.when === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "when" },
				message: "must have required property 'when'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.message === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "message" },
				message: "must have required property 'message'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "id" || key0 === "title" || key0 === "when" || key0 === "severity" || key0 === "message" || key0 === "values" || key0 === "action" || key0 === "archived" || pattern0.test(key0))) {
			const err3 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate22(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.title !== void 0) {
			if (!validate24(data.title, {
				instancePath: instancePath + "/title",
				parentData: data,
				parentDataProperty: "title",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.when !== void 0) {
			if (!validate56(data.when, {
				instancePath: instancePath + "/when",
				parentData: data,
				parentDataProperty: "when",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate56.errors);
				errors = vErrors.length;
			}
		}
		if (data.severity !== void 0) {
			let data3 = data.severity;
			if (!(data3 === "info" || data3 === "warning" || data3 === "critical")) {
				const err4 = {
					instancePath: instancePath + "/severity",
					schemaPath: "#/properties/severity/enum",
					keyword: "enum",
					params: { allowedValues: schema44.properties.severity.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.message !== void 0) {
			if (!validate24(data.message, {
				instancePath: instancePath + "/message",
				parentData: data,
				parentDataProperty: "message",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.values !== void 0) {
			let data5 = data.values;
			if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
				for (const key1 in data5) {
					const _errs9 = errors;
					if (typeof key1 === "string") {
						if (!pattern1.test(key1)) {
							const err5 = {
								instancePath: instancePath + "/values",
								schemaPath: "#/properties/values/propertyNames/pattern",
								keyword: "pattern",
								params: { pattern: "^(?!(?:constructor|prototype)$)[a-z][a-z0-9_-]{0,63}$" },
								message: "must match pattern \"^(?!(?:constructor|prototype)$)[a-z][a-z0-9_-]{0,63}$\"",
								propertyName: key1
							};
							if (vErrors === null) vErrors = [err5];
							else vErrors.push(err5);
							errors++;
						}
					}
					if (!(_errs9 === errors)) {
						const err6 = {
							instancePath: instancePath + "/values",
							schemaPath: "#/properties/values/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key1 },
							message: "property name must be valid"
						};
						if (vErrors === null) vErrors = [err6];
						else vErrors.push(err6);
						errors++;
					}
				}
				for (const key2 in data5) if (!validate56(data5[key2], {
					instancePath: instancePath + "/values/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
					parentData: data5,
					parentDataProperty: key2,
					rootData
				})) {
					vErrors = withErrors(vErrors, validate56.errors);
					errors = vErrors.length;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/values",
					schemaPath: "#/properties/values/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.action !== void 0) {
			let data7 = data.action;
			if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
				if (data7.title === void 0) {
					const err8 = {
						instancePath: instancePath + "/action",
						schemaPath: "#/properties/action/required",
						keyword: "required",
						params: { missingProperty: "title" },
						message: "must have required property 'title'"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				for (const key3 in data7) if (!(key3 === "title" || key3 === "link" || key3 === "metric" || key3 === "funnel" || key3 === "stage")) {
					const err9 = {
						instancePath: instancePath + "/action",
						schemaPath: "#/properties/action/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key3 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				if (data7.title !== void 0) {
					if (!validate24(data7.title, {
						instancePath: instancePath + "/action/title",
						parentData: data7,
						parentDataProperty: "title",
						rootData
					})) {
						vErrors = withErrors(vErrors, validate24.errors);
						errors = vErrors.length;
					}
				}
				if (data7.link !== void 0) {
					if (!validate178(data7.link, {
						instancePath: instancePath + "/action/link",
						parentData: data7,
						parentDataProperty: "link",
						rootData
					})) {
						vErrors = withErrors(vErrors, validate178.errors);
						errors = vErrors.length;
					}
				}
				if (data7.metric !== void 0) {
					if (!validate22(data7.metric, {
						instancePath: instancePath + "/action/metric",
						parentData: data7,
						parentDataProperty: "metric",
						rootData
					})) {
						vErrors = withErrors(vErrors, validate22.errors);
						errors = vErrors.length;
					}
				}
				if (data7.funnel !== void 0) {
					if (!validate22(data7.funnel, {
						instancePath: instancePath + "/action/funnel",
						parentData: data7,
						parentDataProperty: "funnel",
						rootData
					})) {
						vErrors = withErrors(vErrors, validate22.errors);
						errors = vErrors.length;
					}
				}
				if (data7.stage !== void 0) {
					if (!validate22(data7.stage, {
						instancePath: instancePath + "/action/stage",
						parentData: data7,
						parentDataProperty: "stage",
						rootData
					})) {
						vErrors = withErrors(vErrors, validate22.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/action",
					schemaPath: "#/properties/action/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.archived !== void 0) {
			if (typeof data.archived !== "boolean") {
				const err11 = {
					instancePath: instancePath + "/archived",
					schemaPath: "#/properties/archived/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		for (const key4 in data) if (pattern0.test(key4)) {
			if (!validate28(data[key4], {
				instancePath: instancePath + "/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: data,
				parentDataProperty: key4,
				rootData
			})) {
				vErrors = withErrors(vErrors, validate28.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err12 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err12];
		else vErrors.push(err12);
		errors++;
	}
	validate200.errors = vErrors;
	return errors === 0;
}
const schema45 = {
	"type": "object",
	"required": ["id", "widgets"],
	"additionalProperties": false,
	"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
	"properties": {
		"id": { "$ref": "#/definitions/Id" },
		"title": { "$ref": "#/definitions/Text" },
		"description": { "$ref": "#/definitions/Text" },
		"filters": {
			"description": "\"period\" and dimensions that the board lets people choose.",
			"type": "array",
			"maxItems": 100,
			"items": { "$ref": "#/definitions/Id" }
		},
		"period": {
			"description": "The period shown at first. Default: the last 12 months.",
			"oneOf": [{ "$ref": "#/definitions/RelativePeriod" }, { "$ref": "#/definitions/Range" }]
		},
		"compare": {
			"description": "What figures are compared with at first.",
			"enum": [
				"none",
				"prior-period",
				"prior-year"
			]
		},
		"widgets": {
			"type": "array",
			"maxItems": 500,
			"items": { "$ref": "#/definitions/Widget" }
		},
		"archived": { "type": "boolean" }
	}
};
const schema46 = { "enum": [
	"this-week",
	"last-week",
	"this-month",
	"last-month",
	"this-quarter",
	"last-quarter",
	"this-year",
	"last-year",
	"last-7-days",
	"last-30-days",
	"last-90-days",
	"last-12-months",
	"last-24-months",
	"all"
] };
function validate218(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (!(data === "this-week" || data === "last-week" || data === "this-month" || data === "last-month" || data === "this-quarter" || data === "last-quarter" || data === "this-year" || data === "last-year" || data === "last-7-days" || data === "last-30-days" || data === "last-90-days" || data === "last-12-months" || data === "last-24-months" || data === "all")) {
		const err0 = {
			instancePath,
			schemaPath: "#/enum",
			keyword: "enum",
			params: { allowedValues: schema46.enum },
			message: "must be equal to one of the allowed values"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	validate218.errors = vErrors;
	return errors === 0;
}
const schema47 = {
	"type": "object",
	"required": ["id", "type"],
	"additionalProperties": false,
	"patternProperties": { "^x-": { "$ref": "#/definitions/Json" } },
	"properties": {
		"id": { "$ref": "#/definitions/Id" },
		"type": {
			"description": "funnel, flow, cohort, histogram, matrix, kpi, trend, bars, table, records, pipeline, text, or a type that the host brings.",
			"type": "string",
			"pattern": "^(?!(?:constructor|prototype)$)[a-z][a-z0-9_-]{0,63}$"
		},
		"title": { "$ref": "#/definitions/Text" },
		"cell": { "$ref": "#/definitions/Cell" },
		"funnel": { "$ref": "#/definitions/Id" },
		"metric": { "$ref": "#/definitions/Id" },
		"metrics": {
			"type": "array",
			"minItems": 1,
			"maxItems": 100,
			"items": { "$ref": "#/definitions/Id" }
		},
		"by": {
			"type": "array",
			"maxItems": 10,
			"items": { "$ref": "#/definitions/Id" }
		},
		"grain": { "$ref": "#/definitions/Grain" },
		"basis": { "enum": ["entry", "activity"] },
		"from": {
			"description": "Of a histogram: the stage of its funnel from which times are taken. Default: the first of the way.",
			"$ref": "#/definitions/Id"
		},
		"to": {
			"description": "Of a histogram: the stage up to which times are taken. Default: the first that is won.",
			"$ref": "#/definitions/Id"
		},
		"top": {
			"description": "Of bars: how many groups have a bar of their own, the largest first. Default: 10.",
			"type": "integer",
			"minimum": 1,
			"maximum": 100
		},
		"fields": {
			"description": "Of records: the fields that are columns at first, in order. Of a pipeline: what its cards show, the name first.",
			"type": "array",
			"minItems": 1,
			"maxItems": 100,
			"items": { "$ref": "#/definitions/Id" }
		},
		"orientation": {
			"description": "Of a funnel. vertical: a row a stage, however much room there is. Default: horizontal, a column a stage where there is room.",
			"enum": ["horizontal", "vertical"]
		},
		"text": { "$ref": "#/definitions/Text" },
		"options": {
			"description": "What a host's own widget type needs.",
			"type": "object"
		}
	}
};
function validate224(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.x === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "x" },
				message: "must have required property 'x'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.y === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "y" },
				message: "must have required property 'y'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.w === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "w" },
				message: "must have required property 'w'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.h === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "h" },
				message: "must have required property 'h'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "x" || key0 === "y" || key0 === "w" || key0 === "h")) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.x !== void 0) {
			let data0 = data.x;
			if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
				const err5 = {
					instancePath: instancePath + "/x",
					schemaPath: "#/properties/x/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
			if (typeof data0 == "number" && isFinite(data0)) {
				if (data0 > 11 || isNaN(data0)) {
					const err6 = {
						instancePath: instancePath + "/x",
						schemaPath: "#/properties/x/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 11
						},
						message: "must be <= 11"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data0 < 0 || isNaN(data0)) {
					const err7 = {
						instancePath: instancePath + "/x",
						schemaPath: "#/properties/x/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			}
		}
		if (data.y !== void 0) {
			let data1 = data.y;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
				const err8 = {
					instancePath: instancePath + "/y",
					schemaPath: "#/properties/y/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 > 1e4 || isNaN(data1)) {
					const err9 = {
						instancePath: instancePath + "/y",
						schemaPath: "#/properties/y/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 1e4
						},
						message: "must be <= 10000"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				if (data1 < 0 || isNaN(data1)) {
					const err10 = {
						instancePath: instancePath + "/y",
						schemaPath: "#/properties/y/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			}
		}
		if (data.w !== void 0) {
			let data2 = data.w;
			if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
				const err11 = {
					instancePath: instancePath + "/w",
					schemaPath: "#/properties/w/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
			if (typeof data2 == "number" && isFinite(data2)) {
				if (data2 > 12 || isNaN(data2)) {
					const err12 = {
						instancePath: instancePath + "/w",
						schemaPath: "#/properties/w/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 12
						},
						message: "must be <= 12"
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				if (data2 < 1 || isNaN(data2)) {
					const err13 = {
						instancePath: instancePath + "/w",
						schemaPath: "#/properties/w/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			}
		}
		if (data.h !== void 0) {
			let data3 = data.h;
			if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
				const err14 = {
					instancePath: instancePath + "/h",
					schemaPath: "#/properties/h/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
			if (typeof data3 == "number" && isFinite(data3)) {
				if (data3 > 100 || isNaN(data3)) {
					const err15 = {
						instancePath: instancePath + "/h",
						schemaPath: "#/properties/h/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 100
						},
						message: "must be <= 100"
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
				if (data3 < 1 || isNaN(data3)) {
					const err16 = {
						instancePath: instancePath + "/h",
						schemaPath: "#/properties/h/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
			}
		}
	} else {
		const err17 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err17];
		else vErrors.push(err17);
		errors++;
	}
	validate224.errors = vErrors;
	return errors === 0;
}
function validate221(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.type === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "type" },
				message: "must have required property 'type'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(func2.call(schema47.properties, key0) || pattern0.test(key0))) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate22(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.type !== void 0) {
			let data1 = data.type;
			if (typeof data1 === "string") {
				if (!pattern1.test(data1)) {
					const err3 = {
						instancePath: instancePath + "/type",
						schemaPath: "#/properties/type/pattern",
						keyword: "pattern",
						params: { pattern: "^(?!(?:constructor|prototype)$)[a-z][a-z0-9_-]{0,63}$" },
						message: "must match pattern \"^(?!(?:constructor|prototype)$)[a-z][a-z0-9_-]{0,63}$\""
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/type",
					schemaPath: "#/properties/type/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.title !== void 0) {
			if (!validate24(data.title, {
				instancePath: instancePath + "/title",
				parentData: data,
				parentDataProperty: "title",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.cell !== void 0) {
			if (!validate224(data.cell, {
				instancePath: instancePath + "/cell",
				parentData: data,
				parentDataProperty: "cell",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate224.errors);
				errors = vErrors.length;
			}
		}
		if (data.funnel !== void 0) {
			if (!validate22(data.funnel, {
				instancePath: instancePath + "/funnel",
				parentData: data,
				parentDataProperty: "funnel",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.metric !== void 0) {
			if (!validate22(data.metric, {
				instancePath: instancePath + "/metric",
				parentData: data,
				parentDataProperty: "metric",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.metrics !== void 0) {
			let data6 = data.metrics;
			if (Array.isArray(data6)) {
				if (data6.length > 100) {
					const err5 = {
						instancePath: instancePath + "/metrics",
						schemaPath: "#/properties/metrics/maxItems",
						keyword: "maxItems",
						params: { limit: 100 },
						message: "must NOT have more than 100 items"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (data6.length < 1) {
					const err6 = {
						instancePath: instancePath + "/metrics",
						schemaPath: "#/properties/metrics/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				const len0 = data6.length;
				for (let i0 = 0; i0 < len0; i0++) if (!validate22(data6[i0], {
					instancePath: instancePath + "/metrics/" + i0,
					parentData: data6,
					parentDataProperty: i0,
					rootData
				})) {
					vErrors = withErrors(vErrors, validate22.errors);
					errors = vErrors.length;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/metrics",
					schemaPath: "#/properties/metrics/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.by !== void 0) {
			let data8 = data.by;
			if (Array.isArray(data8)) {
				if (data8.length > 10) {
					const err8 = {
						instancePath: instancePath + "/by",
						schemaPath: "#/properties/by/maxItems",
						keyword: "maxItems",
						params: { limit: 10 },
						message: "must NOT have more than 10 items"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				const len1 = data8.length;
				for (let i1 = 0; i1 < len1; i1++) if (!validate22(data8[i1], {
					instancePath: instancePath + "/by/" + i1,
					parentData: data8,
					parentDataProperty: i1,
					rootData
				})) {
					vErrors = withErrors(vErrors, validate22.errors);
					errors = vErrors.length;
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/by",
					schemaPath: "#/properties/by/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.grain !== void 0) {
			if (!validate166(data.grain, {
				instancePath: instancePath + "/grain",
				parentData: data,
				parentDataProperty: "grain",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate166.errors);
				errors = vErrors.length;
			}
		}
		if (data.basis !== void 0) {
			let data11 = data.basis;
			if (!(data11 === "entry" || data11 === "activity")) {
				const err10 = {
					instancePath: instancePath + "/basis",
					schemaPath: "#/properties/basis/enum",
					keyword: "enum",
					params: { allowedValues: schema47.properties.basis.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.from !== void 0) {
			if (!validate22(data.from, {
				instancePath: instancePath + "/from",
				parentData: data,
				parentDataProperty: "from",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.to !== void 0) {
			if (!validate22(data.to, {
				instancePath: instancePath + "/to",
				parentData: data,
				parentDataProperty: "to",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.top !== void 0) {
			let data14 = data.top;
			if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
				const err11 = {
					instancePath: instancePath + "/top",
					schemaPath: "#/properties/top/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
			if (typeof data14 == "number" && isFinite(data14)) {
				if (data14 > 100 || isNaN(data14)) {
					const err12 = {
						instancePath: instancePath + "/top",
						schemaPath: "#/properties/top/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 100
						},
						message: "must be <= 100"
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				if (data14 < 1 || isNaN(data14)) {
					const err13 = {
						instancePath: instancePath + "/top",
						schemaPath: "#/properties/top/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			}
		}
		if (data.fields !== void 0) {
			let data15 = data.fields;
			if (Array.isArray(data15)) {
				if (data15.length > 100) {
					const err14 = {
						instancePath: instancePath + "/fields",
						schemaPath: "#/properties/fields/maxItems",
						keyword: "maxItems",
						params: { limit: 100 },
						message: "must NOT have more than 100 items"
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
				if (data15.length < 1) {
					const err15 = {
						instancePath: instancePath + "/fields",
						schemaPath: "#/properties/fields/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items"
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
				const len2 = data15.length;
				for (let i2 = 0; i2 < len2; i2++) if (!validate22(data15[i2], {
					instancePath: instancePath + "/fields/" + i2,
					parentData: data15,
					parentDataProperty: i2,
					rootData
				})) {
					vErrors = withErrors(vErrors, validate22.errors);
					errors = vErrors.length;
				}
			} else {
				const err16 = {
					instancePath: instancePath + "/fields",
					schemaPath: "#/properties/fields/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.orientation !== void 0) {
			let data17 = data.orientation;
			if (!(data17 === "horizontal" || data17 === "vertical")) {
				const err17 = {
					instancePath: instancePath + "/orientation",
					schemaPath: "#/properties/orientation/enum",
					keyword: "enum",
					params: { allowedValues: schema47.properties.orientation.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
		}
		if (data.text !== void 0) {
			if (!validate24(data.text, {
				instancePath: instancePath + "/text",
				parentData: data,
				parentDataProperty: "text",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.options !== void 0) {
			let data19 = data.options;
			if (!(data19 && typeof data19 == "object" && !Array.isArray(data19))) {
				const err18 = {
					instancePath: instancePath + "/options",
					schemaPath: "#/properties/options/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
		for (const key1 in data) if (pattern0.test(key1)) {
			if (!validate28(data[key1], {
				instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: data,
				parentDataProperty: key1,
				rootData
			})) {
				vErrors = withErrors(vErrors, validate28.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err19 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err19];
		else vErrors.push(err19);
		errors++;
	}
	validate221.errors = vErrors;
	return errors === 0;
}
function validate213(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.widgets === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "widgets" },
				message: "must have required property 'widgets'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "id" || key0 === "title" || key0 === "description" || key0 === "filters" || key0 === "period" || key0 === "compare" || key0 === "widgets" || key0 === "archived" || pattern0.test(key0))) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate22(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.title !== void 0) {
			if (!validate24(data.title, {
				instancePath: instancePath + "/title",
				parentData: data,
				parentDataProperty: "title",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.description !== void 0) {
			if (!validate24(data.description, {
				instancePath: instancePath + "/description",
				parentData: data,
				parentDataProperty: "description",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.filters !== void 0) {
			let data3 = data.filters;
			if (Array.isArray(data3)) {
				if (data3.length > 100) {
					const err3 = {
						instancePath: instancePath + "/filters",
						schemaPath: "#/properties/filters/maxItems",
						keyword: "maxItems",
						params: { limit: 100 },
						message: "must NOT have more than 100 items"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				const len0 = data3.length;
				for (let i0 = 0; i0 < len0; i0++) if (!validate22(data3[i0], {
					instancePath: instancePath + "/filters/" + i0,
					parentData: data3,
					parentDataProperty: i0,
					rootData
				})) {
					vErrors = withErrors(vErrors, validate22.errors);
					errors = vErrors.length;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/filters",
					schemaPath: "#/properties/filters/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.period !== void 0) {
			let data5 = data.period;
			const _errs9 = errors;
			let valid3 = false;
			let passing0 = null;
			const _errs10 = errors;
			if (!validate218(data5, {
				instancePath: instancePath + "/period",
				parentData: data,
				parentDataProperty: "period",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate218.errors);
				errors = vErrors.length;
			}
			var _valid0 = _errs10 === errors;
			if (_valid0) {
				valid3 = true;
				passing0 = 0;
			}
			const _errs11 = errors;
			if (!validate188(data5, {
				instancePath: instancePath + "/period",
				parentData: data,
				parentDataProperty: "period",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate188.errors);
				errors = vErrors.length;
			}
			var _valid0 = _errs11 === errors;
			if (_valid0 && valid3) {
				valid3 = false;
				passing0 = [passing0, 1];
			} else if (_valid0) {
				valid3 = true;
				passing0 = 1;
			}
			if (!valid3) {
				const err5 = {
					instancePath: instancePath + "/period",
					schemaPath: "#/properties/period/oneOf",
					keyword: "oneOf",
					params: { passingSchemas: passing0 },
					message: "must match exactly one schema in oneOf"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			} else {
				errors = _errs9;
				if (vErrors !== null) {
					if (_errs9) vErrors.length = _errs9;
					else vErrors = null;
				}
			}
		}
		if (data.compare !== void 0) {
			let data6 = data.compare;
			if (!(data6 === "none" || data6 === "prior-period" || data6 === "prior-year")) {
				const err6 = {
					instancePath: instancePath + "/compare",
					schemaPath: "#/properties/compare/enum",
					keyword: "enum",
					params: { allowedValues: schema45.properties.compare.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.widgets !== void 0) {
			let data7 = data.widgets;
			if (Array.isArray(data7)) {
				if (data7.length > 500) {
					const err7 = {
						instancePath: instancePath + "/widgets",
						schemaPath: "#/properties/widgets/maxItems",
						keyword: "maxItems",
						params: { limit: 500 },
						message: "must NOT have more than 500 items"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				const len1 = data7.length;
				for (let i1 = 0; i1 < len1; i1++) if (!validate221(data7[i1], {
					instancePath: instancePath + "/widgets/" + i1,
					parentData: data7,
					parentDataProperty: i1,
					rootData
				})) {
					vErrors = withErrors(vErrors, validate221.errors);
					errors = vErrors.length;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/widgets",
					schemaPath: "#/properties/widgets/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.archived !== void 0) {
			if (typeof data.archived !== "boolean") {
				const err9 = {
					instancePath: instancePath + "/archived",
					schemaPath: "#/properties/archived/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		for (const key1 in data) if (pattern0.test(key1)) {
			if (!validate28(data[key1], {
				instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: data,
				parentDataProperty: key1,
				rootData
			})) {
				vErrors = withErrors(vErrors, validate28.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err10 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err10];
		else vErrors.push(err10);
		errors++;
	}
	validate213.errors = vErrors;
	return errors === 0;
}
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.weir === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "weir" },
				message: "must have required property 'weir'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.title === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "title" },
				message: "must have required property 'title'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		for (const key0 in data) if (!(func2.call(schema6.properties, key0) || pattern0.test(key0))) {
			const err3 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.weir !== void 0) {
			if (1 !== data.weir) {
				const err4 = {
					instancePath: instancePath + "/weir",
					schemaPath: "#/properties/weir/const",
					keyword: "const",
					params: { allowedValue: 1 },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.id !== void 0) {
			if (!validate22(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.title !== void 0) {
			if (!validate24(data.title, {
				instancePath: instancePath + "/title",
				parentData: data,
				parentDataProperty: "title",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.description !== void 0) {
			if (!validate24(data.description, {
				instancePath: instancePath + "/description",
				parentData: data,
				parentDataProperty: "description",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.settings !== void 0) {
			if (!validate27(data.settings, {
				instancePath: instancePath + "/settings",
				parentData: data,
				parentDataProperty: "settings",
				rootData
			})) {
				vErrors = withErrors(vErrors, validate27.errors);
				errors = vErrors.length;
			}
		}
		if (data.datasets !== void 0) {
			let data5 = data.datasets;
			if (Array.isArray(data5)) {
				if (data5.length > 1e3) {
					const err5 = {
						instancePath: instancePath + "/datasets",
						schemaPath: "#/properties/datasets/maxItems",
						keyword: "maxItems",
						params: { limit: 1e3 },
						message: "must NOT have more than 1000 items"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				const len0 = data5.length;
				for (let i0 = 0; i0 < len0; i0++) if (!validate31(data5[i0], {
					instancePath: instancePath + "/datasets/" + i0,
					parentData: data5,
					parentDataProperty: i0,
					rootData
				})) {
					vErrors = withErrors(vErrors, validate31.errors);
					errors = vErrors.length;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/datasets",
					schemaPath: "#/properties/datasets/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.dimensions !== void 0) {
			let data7 = data.dimensions;
			if (Array.isArray(data7)) {
				if (data7.length > 1e3) {
					const err7 = {
						instancePath: instancePath + "/dimensions",
						schemaPath: "#/properties/dimensions/maxItems",
						keyword: "maxItems",
						params: { limit: 1e3 },
						message: "must NOT have more than 1000 items"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				const len1 = data7.length;
				for (let i1 = 0; i1 < len1; i1++) if (!validate68(data7[i1], {
					instancePath: instancePath + "/dimensions/" + i1,
					parentData: data7,
					parentDataProperty: i1,
					rootData
				})) {
					vErrors = withErrors(vErrors, validate68.errors);
					errors = vErrors.length;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/dimensions",
					schemaPath: "#/properties/dimensions/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.parameters !== void 0) {
			let data9 = data.parameters;
			if (Array.isArray(data9)) {
				if (data9.length > 1e3) {
					const err9 = {
						instancePath: instancePath + "/parameters",
						schemaPath: "#/properties/parameters/maxItems",
						keyword: "maxItems",
						params: { limit: 1e3 },
						message: "must NOT have more than 1000 items"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				const len2 = data9.length;
				for (let i2 = 0; i2 < len2; i2++) if (!validate75(data9[i2], {
					instancePath: instancePath + "/parameters/" + i2,
					parentData: data9,
					parentDataProperty: i2,
					rootData
				})) {
					vErrors = withErrors(vErrors, validate75.errors);
					errors = vErrors.length;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/parameters",
					schemaPath: "#/properties/parameters/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.funnels !== void 0) {
			let data11 = data.funnels;
			if (Array.isArray(data11)) {
				if (data11.length > 1e3) {
					const err11 = {
						instancePath: instancePath + "/funnels",
						schemaPath: "#/properties/funnels/maxItems",
						keyword: "maxItems",
						params: { limit: 1e3 },
						message: "must NOT have more than 1000 items"
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
				const len3 = data11.length;
				for (let i3 = 0; i3 < len3; i3++) if (!validate83(data11[i3], {
					instancePath: instancePath + "/funnels/" + i3,
					parentData: data11,
					parentDataProperty: i3,
					rootData
				})) {
					vErrors = withErrors(vErrors, validate83.errors);
					errors = vErrors.length;
				}
			} else {
				const err12 = {
					instancePath: instancePath + "/funnels",
					schemaPath: "#/properties/funnels/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.metrics !== void 0) {
			let data13 = data.metrics;
			if (Array.isArray(data13)) {
				if (data13.length > 1e4) {
					const err13 = {
						instancePath: instancePath + "/metrics",
						schemaPath: "#/properties/metrics/maxItems",
						keyword: "maxItems",
						params: { limit: 1e4 },
						message: "must NOT have more than 10000 items"
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
				const len4 = data13.length;
				for (let i4 = 0; i4 < len4; i4++) if (!validate157(data13[i4], {
					instancePath: instancePath + "/metrics/" + i4,
					parentData: data13,
					parentDataProperty: i4,
					rootData
				})) {
					vErrors = withErrors(vErrors, validate157.errors);
					errors = vErrors.length;
				}
			} else {
				const err14 = {
					instancePath: instancePath + "/metrics",
					schemaPath: "#/properties/metrics/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.insights !== void 0) {
			let data15 = data.insights;
			if (Array.isArray(data15)) {
				if (data15.length > 1e3) {
					const err15 = {
						instancePath: instancePath + "/insights",
						schemaPath: "#/properties/insights/maxItems",
						keyword: "maxItems",
						params: { limit: 1e3 },
						message: "must NOT have more than 1000 items"
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
				const len5 = data15.length;
				for (let i5 = 0; i5 < len5; i5++) if (!validate200(data15[i5], {
					instancePath: instancePath + "/insights/" + i5,
					parentData: data15,
					parentDataProperty: i5,
					rootData
				})) {
					vErrors = withErrors(vErrors, validate200.errors);
					errors = vErrors.length;
				}
			} else {
				const err16 = {
					instancePath: instancePath + "/insights",
					schemaPath: "#/properties/insights/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.boards !== void 0) {
			let data17 = data.boards;
			if (Array.isArray(data17)) {
				if (data17.length > 1e3) {
					const err17 = {
						instancePath: instancePath + "/boards",
						schemaPath: "#/properties/boards/maxItems",
						keyword: "maxItems",
						params: { limit: 1e3 },
						message: "must NOT have more than 1000 items"
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
				const len6 = data17.length;
				for (let i6 = 0; i6 < len6; i6++) if (!validate213(data17[i6], {
					instancePath: instancePath + "/boards/" + i6,
					parentData: data17,
					parentDataProperty: i6,
					rootData
				})) {
					vErrors = withErrors(vErrors, validate213.errors);
					errors = vErrors.length;
				}
			} else {
				const err18 = {
					instancePath: instancePath + "/boards",
					schemaPath: "#/properties/boards/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
		for (const key1 in data) if (pattern0.test(key1)) {
			if (!validate28(data[key1], {
				instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: data,
				parentDataProperty: key1,
				rootData
			})) {
				vErrors = withErrors(vErrors, validate28.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err19 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err19];
		else vErrors.push(err19);
		errors++;
	}
	validate21.errors = vErrors;
	return errors === 0;
}
function withErrors(list, more) {
	if (list === null) return more;
	for (const error of more) list.push(error);
	return list;
}
export { _validator_default as default, validate };
