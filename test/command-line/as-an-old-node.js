// Starts the command line as a Node would that is too old for it.
Object.defineProperty(process.versions, 'node', { value: '20.20.2' });
await import('../../bot/channel-guide.js');
