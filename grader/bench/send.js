import { get } from 'node:http';

/** Sends `count` requests to a port of this machine, one after another, each on a connection of its own. */
export async function send(port, count) {
  for (let sent = 0; sent < count; sent += 1) await one(port);
}

function one(port) {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, agent: false }, (response) => {
      response.on('end', resolve).on('error', reject).resume();
    }).on('error', reject);
  });
}
