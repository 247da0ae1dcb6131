/** The tables of migration 0002: the append-only log of the rooms. Their columns belong to `server/collab`. */
export interface RoomTables {}
