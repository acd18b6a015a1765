package org.radnice.portal.internal.content;

import java.util.Map;

/** What a text says, in all its languages; immutable. */
public sealed interface Body permits ServiceBody, NewsBody, PageBody {

    /** Czech comes first and is complete; of the other languages may be missing what it has. */
    String FIRST_LANGUAGE = "cs";

    /** Its id within its kind and a part of its address, {@code [a-z0-9-]+}. */
    String slug();

    /** Titles by language code. */
    Map<String, String> titles();

    /** Months between two reviews, 0 for none. */
    int reviewMonths();
}
