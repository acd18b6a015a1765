package org.radnice.portal.internal.board;

import java.time.LocalDate;

/**
 * What an employee posts.
 *
 * @param title name of the document
 * @param category one of {@link BoardRules#CATEGORIES}
 * @param issuer unit of the office or other authority that it comes from
 * @param referenceNumber číslo jednací, or empty
 * @param fileMark spisová značka, or empty
 * @param summary plain text; paragraphs are separated by empty lines
 * @param from first day on the board
 * @param to last day on the board; it is removed when the day is over
 * @param corrects id of the posting that this one corrects, or empty
 */
public record PostingText(
        String title,
        String category,
        String issuer,
        String referenceNumber,
        String fileMark,
        String summary,
        LocalDate from,
        LocalDate to,
        String corrects) {}
