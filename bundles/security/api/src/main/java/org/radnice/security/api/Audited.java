package org.radnice.security.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The published operation changes something (or shows what must not be seen unnoticed) and leaves an audit entry. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Audited {

    /** Code of the entry, as given to {@link AuditTrail#record}: {@code <module>.<subject>.<past participle>}. */
    String value();
}
