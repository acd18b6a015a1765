package org.radnice.benchmarks;

/** What the first visit of the home page costs over the wire. */
record WeightPart(Site site, Report report) implements Part {

    private static final double KB = 1024;

    @Override
    public void run() throws Exception {
        Weight weight = Weight.of(Site.address(site.server()), Site.HOME_PAGE);
        report.upTo("first visit of the home page", weight.bytes() / KB, 60, "KB");
        report.upTo("its fonts", weight.fontBytes() / KB, 130, "KB");
    }
}
