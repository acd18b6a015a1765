package org.radnice.forms.internal.logic;

import java.util.Map;

/** An expression has no value: it threw, was given what it cannot use, or went over its limits. */
public final class LogicFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final String INVALID_ARGUMENTS = "Invalid Arguments";
    static final String NOT_A_NUMBER = "NaN";

    private final transient Object error;
    private final boolean limit;

    private LogicFault(String message, Object error, boolean limit) {
        // An expression may fault for every answer of every citizen: a stack trace would cost more than the evaluation.
        super(message, null, false, false);
        this.error = error;
        this.limit = limit;
    }

    static LogicFault invalidArguments() {
        return new LogicFault(INVALID_ARGUMENTS, Map.of("type", INVALID_ARGUMENTS), false);
    }

    static LogicFault notANumber() {
        return new LogicFault(NOT_A_NUMBER, Map.of("type", NOT_A_NUMBER), false);
    }

    static LogicFault unknownOperator(String name) {
        String shown = name.length() > 40 ? name.substring(0, 40) : name;
        return new LogicFault("Unknown Operator " + shown, Map.of("type", "Unknown Operator", "key", shown), false);
    }

    /** What {@code throw} was given: a map with a type stays as it is, anything else becomes the type. */
    static LogicFault thrown(Object value) {
        if (value instanceof Map<?, ?> map && map.get("type") != null) {
            return new LogicFault(Values.text(map.get("type")), map, false);
        }
        String type = Values.text(value);
        return new LogicFault(type, Map.of("type", type), false);
    }

    static LogicFault limit(String what) {
        return new LogicFault(what, Map.of("type", what), true);
    }

    /** The error as {@code try} sees it: a map with {@code type}. */
    public Object error() {
        return error;
    }

    /** Whether the expression was cut off by a limit; {@code try} does not catch that. */
    public boolean overLimit() {
        return limit;
    }
}
