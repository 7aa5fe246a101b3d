package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A kind of groups (observed). Flags that are absent on the wire read as false.
 *
 * @param code code (wire name {@code groupKindInternalCode}), for example {@code
 *     GRPGRP_KIND/ADULT}, or null
 * @param name name for people (wire name {@code externalName}); may be empty
 * @param preselected whether a shop proposes it (wire name {@code defaultValue})
 * @param rank place in lists, lowest first, or null
 */
public record VisitGroupKind(
    @Nullable String code, LocalizedText name, boolean preselected, @Nullable Integer rank) {}
