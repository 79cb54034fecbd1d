// Holds a Teams app manifest and its translations against Microsoft's JSON schemas of their version, and prints what is wrong.
// Standard input: {manifest, translations: [...]}.
const fs = require('fs');
const path = require('path');
const Ajv = require('ajv-draft-04');
const formats = require('ajv-formats');

let input = '';
process.stdin.on('data', part => { input += part; });
process.stdin.on('end', () => {
  const { manifest, translations } = JSON.parse(input);
  process.stdout.write(JSON.stringify([
    ...check(manifest, 'MicrosoftTeams.schema.json', manifest.manifestVersion),
    ...translations.flatMap(translation => check(translation, 'MicrosoftTeams.Localization.schema.json', manifest.manifestVersion))
  ]));
});

function check(value, schema, version) {
  const folder = path.join(path.dirname(require.resolve('@microsoft/app-manifest')), 'json-schemas', 'teams', `v${version}`);
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  formats(ajv, ['uri', 'email', 'regex']);
  const validate = ajv.compile(JSON.parse(fs.readFileSync(path.join(folder, schema), 'utf8')));
  return validate(value) ? [] : validate.errors.map(error => `${schema} ${error.instancePath}: ${error.message}`);
}
