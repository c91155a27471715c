-- A provider may take back an answer that it gave by mistake; then it refused nobody.
alter table need_refusal add column taken_back_at timestamptz;
grant update (taken_back_at) on need_refusal to simpul_app;
