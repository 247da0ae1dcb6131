import { data } from "@remix-run/node";

/** Every address that leads nowhere. */
export const loader = () => {
  throw data({ code: "not-found" }, { status: 404 });
};

export default function NotFound() {
  return null;
}
