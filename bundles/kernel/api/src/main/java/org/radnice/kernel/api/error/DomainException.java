package org.radnice.kernel.api.error;

import java.util.List;
import java.util.Objects;

/**
 * The root of the five kinds of domain error: {@link NotFoundException}, {@link ConflictException},
 * {@link InvalidException}, {@link ForbiddenException} and {@link UnavailableException}.
 *
 * <p>A module declares a final subclass of one kind for each error that a caller may want to tell apart. The error rises
 * untouched to the single mapper of the web module (or of the shell), which looks its {@link #code()} up in the messages
 * of the reader's language.
 */
public abstract sealed class DomainException extends RuntimeException
        permits NotFoundException, ConflictException, InvalidException, ForbiddenException, UnavailableException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    DomainException(String code, String detail, Throwable cause, Object... arguments) {
        super(detail, cause);
        this.code = Objects.requireNonNull(code, "code");
        this.arguments = List.of(arguments);
    }

    /**
     * The stable code of the error, {@code <module>.<what-happened>}, for example {@code booking.slot-taken}. It is a key
     * of the messages under {@code error.<code>} and a part of problem documents; it never changes its meaning.
     */
    public final String code() {
        return code;
    }

    /** Values for the placeholders of the message, in order; never personal data. */
    public final List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
