package org.radnice.forms.api;

/** What a field asks for. */
public enum FieldType {
    /** One line of text. */
    TEXT("text"),
    /** Several lines of text. */
    LONG_TEXT("longText"),
    /** E-mail address. */
    EMAIL("email"),
    /** Phone number; without a country code it is Czech. */
    PHONE("phone"),
    /** Whole number. */
    WHOLE_NUMBER("wholeNumber"),
    /** Amount in CZK, kept in haléře. */
    MONEY("money"),
    /** Date without a time. */
    DATE("date"),
    /** Yes or no. */
    YES_NO("yesNo"),
    /** One of the options. */
    ONE_OF("oneOf"),
    /** Any number of the options. */
    MANY_OF("manyOf"),
    /** Files to be attached. */
    FILE("file"),
    /** Postal address: street with number, city, postcode. */
    ADDRESS("address"),
    /** Birth number (rodné číslo, 133/2000 Sb. § 13); the field must name the law that lets the office ask for it. */
    BIRTH_NUMBER("birthNumber"),
    /** Company id (IČO). */
    COMPANY_ID("companyId"),
    /** A statement that has to be agreed to. */
    CONSENT("consent"),
    /** Only a text to be read; takes no answer. */
    INFORMATION("information");

    private final String code;

    FieldType(String code) {
        this.code = code;
    }

    /** Name in definitions. */
    public String code() {
        return code;
    }

    /** Whether the field takes an answer. */
    public boolean takesAnswer() {
        return this != INFORMATION;
    }
}
