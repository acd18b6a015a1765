package org.radnice.portal.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Keys of {@code etc/org.radnice.portal.cfg}; names are in lower case with dots. */
@ObjectClassDefinition(name = "Radnice portal")
public @interface PortalConfig {

    @AttributeDefinition(description = "How long a section of Můj portál or of the employees' part may take, in milliseconds; "
            + "then the page is shown without it.")
    int sections_timeout_millis() default 1500;

    @AttributeDefinition(description = "How many parsed texts are held in memory.")
    int cache_texts() default 500;

    @AttributeDefinition(description = "How many days before the day of review the owner of a text is reminded.")
    int review_remind_days() default 14;

    @AttributeDefinition(description = "Greatest size of one attachment of a posting on the notice board, in megabytes.")
    int board_attachment_megabytes() default 20;

    @AttributeDefinition(description = "How many reports of a barrier one address may send in an hour.")
    int barrier_reports_per_hour() default 10;
}
