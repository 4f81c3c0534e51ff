package dev.assay.actor;

/** What the name of a city or a state stands for where it stands. */
public enum NameRole {
  /** A government, a group, a person, an organisation. */
  ACTOR,
  /** A piece of land. */
  PLACE,
  /** The context does not tell. */
  UNCLEAR
}
