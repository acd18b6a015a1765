package org.radnice.forms.internal.web;

import org.radnice.forms.internal.TestOffice;
import org.radnice.web.testing.Rendering;

/** What other packages' tests need of the pages. */
public final class TestPages {

    private final Wording wording;
    private final ReceiptPdf receipts;

    public TestPages(TestOffice office) {
        Rendering renderer = new Rendering();
        wording = new Wording(renderer, office.office);
        receipts = new ReceiptPdf(office.cases, renderer, wording, office.office, new PdfWriter());
    }

    public Wording wording() {
        return wording;
    }

    public ReceiptPdf receipts() {
        return receipts;
    }
}
