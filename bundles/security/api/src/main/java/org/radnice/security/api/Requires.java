package org.radnice.security.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The published operation is for callers who have the permission. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Requires {

    /** Name of the permission, {@code <module>.<subject>.<verb>}, for example {@code booking.slot.create}. */
    String value();
}
