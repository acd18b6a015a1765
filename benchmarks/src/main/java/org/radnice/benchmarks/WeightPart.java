package org.radnice.benchmarks;

/** What the first visit of the home page costs over the wire. */
record WeightPart(Site site, Report report) implements Part {

    @Override
    public void run() throws Exception {
        Weight weight = Weight.of(Site.address(site.server()), Site.HOME_PAGE);
        report.upTo("first visit of the home page", weight.bytes() / 1e3, 60, "kB");
        report.upTo("its fonts", weight.fontBytes() / 1e3, 130, "kB");
    }
}
