package org.radnice.forms.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Keys of {@code etc/org.radnice.forms.cfg}; names are in lower case with dots. */
@ObjectClassDefinition(name = "Radnice forms")
public @interface FormsConfig {

    @AttributeDefinition(description = "Greatest size of one attached file, in megabytes; a form may set less.")
    int attachment_megabytes() default 10;

    @AttributeDefinition(description = "How many files one question takes unless its form says otherwise.")
    int attachment_count() default 5;

    @AttributeDefinition(description = "Greatest size of all files of one submission together, in megabytes.")
    int attachment_total_megabytes() default 40;

    @AttributeDefinition(description = "After how many days without a change a draft of an account is removed.")
    int draft_account_days() default 60;

    @AttributeDefinition(description = "After how many hours without a change a draft without an account is removed.")
    int draft_session_hours() default 24;

    @AttributeDefinition(description = "How many submissions one address or account may send in an hour.")
    int submissions_per_hour() default 30;

    @AttributeDefinition(description = "How many look-ups by number and code of one address may fail in an hour.")
    int lookups_per_hour() default 60;
}
