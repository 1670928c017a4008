import { currentLanguage, t } from "./words.js";

/** A message in one line: its text, or what it carries. */
export function previewText(preview) {
  if (!preview) return "";
  if (preview.service) return serviceText(preview.service, preview.name);
  const text = preview.text.replace(/\s+/g, " ").trim();
  if (!preview.kind) return text;
  return text ? `[${t(preview.kind)}] ${text}` : `[${t(preview.kind)}]`;
}

/**
 * What a service message says.
 * @param {{kind: string, names: string[], title: string, text: string, media: string}} service
 * @param {string} who whose doing it was
 */
export function serviceText(service, who) {
  const names = service.names.join(currentLanguage() === "zh" ? "、" : ", ");
  const alone = service.names.length === 1 && service.names[0] === who;
  switch (service.kind) {
    case "new_chat_members":
      return t(alone ? "service-joined" : "service-added", { who, names });
    case "left_chat_member":
      return t(alone ? "service-left" : "service-removed", { who, names });
    case "pinned_message": {
      const words = service.text.replace(/\s+/g, " ").trim().slice(0, 40);
      const text = words || (service.media ? `[${t(service.media)}]` : "");
      return t("service-pinned", { who, text: `“${text}”` });
    }
    case "new_chat_title":
      return t("service-new_chat_title", { who, title: service.title });
    case "group_chat_created":
    case "migrate_to_chat_id":
    case "migrate_from_chat_id":
      return t(`service-${service.kind}`, { who });
    default:
      return t("service-other", { who });
  }
}
