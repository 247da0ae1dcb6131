/**
 * For networks that block WebSockets: the bytes of a WebSocket connection, carried by plain HTTP requests. Everything above (frames, messages, close
 * codes) is the same, so that there is one set of rules.
 *
 * - `POST /collab/http/<…>` opens a line to the socket at `/collab/<…>`: 201 `{ "line": "<id>" }`; 401 when nobody is signed in (as close code 4401).
 * - `POST /collab/http/line/<id>?n=0`, 1, 2, …: bytes up; 204 when they were taken in. One request at a time.
 * - `GET /collab/http/line/<id>?n=0`, 1, 2, …: bytes down, beginning with the answer to the upgrade; 200, empty after a while without news.
 * - A request whose answer was lost may be sent again with its number. 404, 409, 410: the line is over.
 */
export const HTTP_PATH = "/collab/http/";
export const LINE_PATH = `${HTTP_PATH}line/`;
/** Where the sockets are that `HTTP_PATH` stands for. */
export const SOCKET_PATH = "/collab/";
/** The most that one request carries up; proxies often refuse a body of more than a megabyte. */
export const UP_BYTES = 512 * 1024;
