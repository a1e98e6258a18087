select name, hash from app_applied_script;
